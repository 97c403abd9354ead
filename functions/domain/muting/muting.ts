import type { Actor } from '../actor.ts';
import type { Category } from '../classification.ts';
import type { Audience, Entry } from '../entry.ts';
import type { Level } from '../level.ts';
import type { Instant } from '../time.ts';

/** What work is planned for which alerts are muted. */
export const MUTING_GROUNDS = [
  'cut-over',
  'upgrade',
  'maintenance',
  'relocation',
  'drill',
] as const;
export type MutingGround = (typeof MUTING_GROUNDS)[number];

/** Which alerts a muting covers: those that fit all that is named. */
export type MutingScope = {
  readonly levels?: readonly Level[];
  /** Administrative divisions, with what lies in them. */
  readonly areas?: readonly string[];
  readonly categories?: readonly Category[];
  /** A unit of this branch: it has the complaint, or answers for the customer's home unit. */
  readonly unit?: string;
  /**
   * Codes of the home units that `unit` answered for when it was muted. Absent where it named none: then the one
   * code is its id.
   */
  readonly homeUnits?: readonly string[];
  /** The notice of the planned work: its divisions stand in `areas`. */
  readonly notice?: string;
};

/** Codes of the home units whose customers' complaints a scope covers by its unit; none where it names no unit. */
export const homeUnitsIn = ({
  unit,
  homeUnits,
}: Pick<MutingScope, 'unit' | 'homeUnits'>): readonly string[] =>
  unit === undefined ? [] : (homeUnits ?? [unit]);

/** Alerts that call nobody for a time, as somebody asked for it. */
export type PlannedMuting = {
  readonly id: string;
  readonly scope: MutingScope;
  /** Inclusive. */
  readonly from: Instant;
  /** Exclusive: what begins now calls somebody. */
  readonly to: Instant;
  readonly because: MutingGround;
  /** The work's number where it is planned (EOMS). */
  readonly work?: string;
};

/** A muting with who asked for it, and who has ended it before its time. */
export type Muting = PlannedMuting & {
  readonly by: Actor;
  readonly lifted?: { readonly at: Instant; readonly by: Actor };
};

/** All mutings of a branch, as one: whoever begins a chain reads them at once. */
export type Mutings = {
  readonly id: string;
  readonly version: number;
  readonly state: 'kept';
  /** In the order in which they were entered. */
  readonly mutings: readonly Muting[];
};

/** Under which id a branch's mutings stand. */
export const MUTINGS = 'mutings';

/** So many are kept for lists, of those that are over the latest; all stand in the entries. */
export const MOST_KEPT = 150;

/** So many may run or be to come at once. */
export const MOST_OPEN = 50;

/** The facts of what can happen to mutings. */
export type MutingData = {
  readonly AlertsMuted: { readonly muting: PlannedMuting };
  readonly MutingLifted: { readonly mutingId: string };
};

/** Something that happened to mutings. */
export type MutingHappening = {
  readonly [Type in keyof MutingData]: { readonly type: Type; readonly data: MutingData[Type] };
}[keyof MutingData];

/** Who is told of it: the branch alone. */
export const MUTING_AUDIENCES = {
  AlertsMuted: 'branch',
  MutingLifted: 'branch',
} as const satisfies Readonly<Record<keyof MutingData, Audience>>;

/** An entry of a branch's mutings. */
export type MutingEntry = {
  readonly [Type in keyof MutingData]: Entry<Type, MutingData[Type]> & {
    readonly aggregate: 'mutings';
  };
}[keyof MutingData];

/** What mutings come to, and the entry that made it so. */
export type MutingRecorded = { readonly mutings: Mutings; readonly entry: MutingEntry };

/** Who changes them, when, in which course of things. */
export type MutingOccasion = {
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
};

/** When a muting ends, or has ended: exclusive. One that was lifted before it began never ran. */
const endOf = ({ to, lifted }: Muting): Instant =>
  lifted !== undefined && lifted.at < to ? lifted.at : to;

/** The states in which lists show a muting. */
export const MUTING_STATES = ['running', 'coming', 'past'] as const;
export type MutingState = (typeof MUTING_STATES)[number];

/** Whether a muting runs at an instant, is to come, or is over. */
export const stateOf = (muting: Muting, now: Instant): MutingState => {
  if (endOf(muting) <= now || muting.lifted !== undefined) return 'past';
  return muting.from <= now ? 'running' : 'coming';
};
