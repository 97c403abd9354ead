import type { Audience, Entry } from '../entry.ts';
import type { Absence, PersonProfile, QuietWish } from './person.ts';
import type { UnitProfile } from './unit.ts';

/** The facts of what can happen to a unit: each change tells the whole of what is said of it now. */
export type UnitData = {
  readonly UnitAdded: { readonly profile: UnitProfile };
  readonly UnitChanged: { readonly profile: UnitProfile };
  readonly UnitClosed: Readonly<Record<never, never>>;
};

/** The facts of what can happen to a person. */
export type PersonData = {
  readonly PersonAdded: { readonly profile: PersonProfile };
  readonly PersonChanged: { readonly profile: PersonProfile };
  readonly AbsenceEntered: { readonly absence: Absence };
  readonly PersonCameBack: Readonly<Record<never, never>>;
  /** Without one, there is no wish any more. */
  readonly QuietWished: { readonly quiet?: QuietWish };
  readonly PersonLeft: Readonly<Record<never, never>>;
};

type EntriesOf<Kind extends string, Data> = {
  readonly [Type in keyof Data & string]: Entry<Type, Data[Type]> & { readonly aggregate: Kind };
}[keyof Data & string];

/** A unit's entry. */
export type UnitEntry = EntriesOf<'unit', UnitData>;

/** A person's entry. */
export type PersonEntry = EntriesOf<'person', PersonData>;

/** Who is told of it: nobody but who reads the trail. */
export const UNIT_AUDIENCES = {
  UnitAdded: 'trail',
  UnitChanged: 'trail',
  UnitClosed: 'trail',
} as const satisfies Readonly<Record<keyof UnitData, Audience>>;

/** Likewise: who works where leaves no branch. */
export const PERSON_AUDIENCES = {
  PersonAdded: 'trail',
  PersonChanged: 'trail',
  AbsenceEntered: 'trail',
  PersonCameBack: 'trail',
  QuietWished: 'trail',
  PersonLeft: 'trail',
} as const satisfies Readonly<Record<keyof PersonData, Audience>>;
