import type { Paging } from '../on-call/paging.ts';
import type { Instant } from '../time.ts';
import { judgeOrganisation, newProblems } from './judge-organisation.ts';
import type { OrganisationOccasion } from './occasion.ts';
import type { Organisation } from './organisation.ts';
import { type Person, type PersonProfile, profileOfPerson } from './person.ts';
import type { OrganisationProblem } from './problem.ts';
import {
  type OrganisationChange,
  personAfter,
  recordPerson,
  recordUnit,
  unitAfter,
} from './record.ts';
import { changedFields, isSameProfile } from './same-profile.ts';
import { profileOfUnit, type Unit, type UnitProfile } from './unit.ts';

/** An organisation as a file writes it down. */
export type WrittenOrganisation = {
  readonly units: Readonly<Record<string, UnitProfile>>;
  readonly people: Readonly<Record<string, PersonProfile>>;
};

/** In what a file and a branch differ. */
export type Difference = {
  readonly of: 'unit' | 'person';
  readonly id: string;
  /** `gone`: closed or left by now. `not-written`: the file leaves it out, and the import leaves it alone. */
  readonly kind: 'new' | 'changed' | 'gone' | 'not-written';
  /** Those that differ, where it is `changed`. */
  readonly fields: readonly string[];
};

type Held = { readonly state: string };

const differencesOf = <Profile extends object, Thing extends Held>(
  of: Difference['of'],
  written: Readonly<Record<string, Profile>>,
  held: ReadonlyMap<string, Thing>,
  profileOf: (thing: Thing) => Profile,
): Difference[] => [
  ...Object.entries(written).flatMap(([id, profile]): Difference[] => {
    const thing = held.get(id);
    if (!thing) return [{ of, id, kind: 'new', fields: [] }];
    if (thing.state === 'closed' || thing.state === 'left')
      return [{ of, id, kind: 'gone', fields: [] }];
    const fields = changedFields(profileOf(thing), profile);
    return fields.length === 0 ? [] : [{ of, id, kind: 'changed', fields }];
  }),
  ...[...held]
    .filter(([id, { state }]) => !(id in written) && state !== 'closed' && state !== 'left')
    .map(([id]): Difference => ({ of, id, kind: 'not-written', fields: [] })),
];

/** In what a file and a branch differ: units first, each in the file's order. */
export const differences = (
  { units, people }: WrittenOrganisation,
  held: Organisation,
): readonly Difference[] => [
  ...differencesOf('unit', units, held.units, profileOfUnit),
  ...differencesOf('person', people, held.people, profileOfPerson),
];

/**
 * All that would not fit if a branch had all that a file says. What does not fit already is not the
 * file's fault; but whoever is paged must be there after it, above all after the first one.
 */
export const importProblems = (
  written: WrittenOrganisation,
  held: Organisation,
  now: Instant,
  paging: Paging,
): readonly OrganisationProblem[] => {
  const before = judgeOrganisation(held, now, paging).filter(({ of }) => of !== 'on-call');
  return newProblems(before, judgeOrganisation(withWritten(held, written), now, paging));
};

const NOBODY: Organisation = { units: new Map(), people: new Map() };

/** What a file alone comes to. */
export const asOrganisation = (written: WrittenOrganisation): Organisation =>
  withWritten(NOBODY, written);

const withWritten = (held: Organisation, { units, people }: WrittenOrganisation): Organisation => ({
  units: new Map([
    ...held.units,
    ...Object.entries(units).flatMap(([id, profile]): [string, Unit][] => {
      const unit = held.units.get(id);
      const data = { profile };
      return unit?.state === 'closed'
        ? []
        : [[id, unitAfter(id, unit, { type: 'UnitChanged', data })]];
    }),
  ]),
  people: new Map([
    ...held.people,
    ...Object.entries(people).flatMap(([id, profile]): [string, Person][] => {
      const person = held.people.get(id);
      const data = { profile };
      return person?.state === 'left'
        ? []
        : [[id, personAfter(id, person, { type: 'PersonChanged', data })]];
    }),
  ]),
});

/** So many things change in one step: with their entries and keys they fit into one transaction. */
const IMPORT_STEP = 30;

/** The next step of an import, and whether nothing is left to do after it. */
export type ImportStep = {
  readonly changes: readonly OrganisationChange[];
  readonly isLast: boolean;
};

/**
 * What changes next so that a branch has all that a file says. What the file leaves out stays as it
 * is, and what is gone does not come back. Little is changed in one step, and so all at once; much, as
 * at first, in an order in which each step rests on those before.
 */
export const nextImportStep = (
  written: WrittenOrganisation,
  held: Organisation,
  occasion: OrganisationOccasion,
): ImportStep => {
  const all = changesTo(written, held, occasion);
  const isLast = all.length <= IMPORT_STEP;
  return { changes: isLast ? all : firstOf(all, occasion), isLast };
};

const changesTo = (
  { units, people }: WrittenOrganisation,
  held: Organisation,
  occasion: OrganisationOccasion,
): OrganisationChange[] => [
  ...Object.entries(units).flatMap(([id, profile]) => {
    const unit = held.units.get(id);
    if (!unit) return [recordUnit(id, unit, { type: 'UnitAdded', data: { profile } }, occasion)];
    return unit.state === 'closed' || isSameProfile(profile, profileOfUnit(unit))
      ? []
      : [recordUnit(id, unit, { type: 'UnitChanged', data: { profile } }, occasion)];
  }),
  ...Object.entries(people).flatMap(([id, profile]) => {
    const person = held.people.get(id);
    if (!person)
      return [recordPerson(id, person, { type: 'PersonAdded', data: { profile } }, occasion)];
    return person.state === 'left' || isSameProfile(profile, profileOfPerson(person))
      ? []
      : [recordPerson(id, person, { type: 'PersonChanged', data: { profile } }, occasion)];
  }),
];

/** New units first, each by itself; then people, who are posted in them; then what names people. */
const firstOf = (
  all: readonly OrganisationChange[],
  occasion: OrganisationOccasion,
): readonly OrganisationChange[] => {
  const newUnits = all.flatMap((change) =>
    change.kind === 'unit' && !change.before
      ? [
          recordUnit(
            change.after.id,
            undefined,
            { type: 'UnitAdded', data: { profile: alone(profileOfUnit(change.after)) } },
            occasion,
          ),
        ]
      : [],
  );
  const people = all.filter(({ kind }) => kind === 'person');
  return [newUnits, people, all].find(({ length }) => length > 0)?.slice(0, IMPORT_STEP) ?? [];
};

const alone = ({ under: _, head: __, deputy: ___, ...profile }: UnitProfile): UnitProfile =>
  profile;
