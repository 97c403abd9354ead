import type { Bilingual } from '../bilingual.ts';
import type { Category, Tier } from '../classification.ts';

/** What a unit of a branch is. @see rules A1, A3-A7 */
export const UNIT_TYPES = [
  'city-centre',
  'province-centre',
  'county-company',
  'marketing-centre',
  'hall',
  'department',
  'province-direct-centre',
  'network-desk',
  'regulatory-and-legal',
  'general-office',
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

/** The star class of a business hall. @see rule P2 */
export const STARS = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof STARS)[number];

/** What a unit is proposed for when a complaint is dispatched; an empty list narrows nothing. */
export type AnswersFor = {
  /** Codes of customers' home units (A4). */
  readonly homeUnits: readonly string[];
  /** Administrative divisions, by code: what lies in one is the unit's too. */
  readonly areas?: readonly string[];
  readonly categories: readonly Category[];
  readonly tiers: readonly Tier[];
};

/** What is said of a unit. */
export type UnitProfile = {
  readonly name: Bilingual;
  readonly type: UnitType;
  /** A hall has them, and nothing else. */
  readonly stars?: Stars;
  /** The unit that it stands under. */
  readonly under?: string;
  /** The person who answers for it (A7): holds the post `head` there. */
  readonly head?: string;
  /** Who stands in for the head when an absence names nobody else, and while the unit has none. */
  readonly deputy?: string;
  /** Absent for a unit that is never proposed. */
  readonly answersFor?: AnswersFor;
  /** Whether a complaint may be answered while a work order of it is open (E4); not, where left out. */
  readonly reviewMayBeSkipped?: boolean;
};

/** A unit of the branch. Once closed it stays so: what it worked on names it. */
export type Unit = UnitProfile & {
  readonly id: string;
  readonly version: number;
  readonly state: 'open' | 'closed';
};

/** Whether it is a branch's complaint centre, with which all its complaints are until others have them. @see rule A1 */
export const isComplaintCentre = ({ type }: Pick<Unit, 'type'>): boolean =>
  type === 'city-centre' || type === 'province-centre';

/** Whether somebody heads a unit in the place of a head that it does not have just now (A7). */
export const isHeadedInPlaceBy = (
  { state, head, deputy }: Pick<Unit, 'state' | 'head' | 'deputy'>,
  person: string,
): boolean => state === 'open' && head === undefined && deputy === person;

/** What is said of a unit, without what it has become by now. */
export const profileOfUnit = ({ id: _, version: __, state: ___, ...profile }: Unit): UnitProfile =>
  profile;
