import { type Entry, eventIdOf } from '../entry.ts';
import type { PersonEntry, UnitEntry } from './entries.ts';
import type { OrganisationOccasion } from './occasion.ts';
import type { Person } from './person.ts';
import type { Unit } from './unit.ts';

/** How a unit changed, and the entry that made it so. */
export type UnitChange = {
  readonly kind: 'unit';
  readonly before: Unit | undefined;
  readonly after: Unit;
  readonly entries: readonly UnitEntry[];
};

/** How a person changed, and the entry that made it so. */
export type PersonChange = {
  readonly kind: 'person';
  readonly before: Person | undefined;
  readonly after: Person;
  readonly entries: readonly PersonEntry[];
};

export type OrganisationChange = UnitChange | PersonChange;

type Happening<OneEntry extends Entry> = OneEntry extends Entry
  ? Pick<OneEntry, 'type' | 'data'>
  : never;

/** A unit as something that happened leaves it. */
export const unitAfter = (
  id: string,
  before: Unit | undefined,
  happening: Happening<UnitEntry>,
): Unit => {
  const version = (before?.version ?? 0) + 1;
  if (happening.type !== 'UnitClosed')
    return { ...happening.data.profile, id, version, state: 'open' };
  if (!before) throw new RangeError(`${id}: a unit begins by being added`);
  return { ...before, version, state: 'closed' };
};

/** A person as something that happened leaves them. */
export const personAfter = (
  id: string,
  before: Person | undefined,
  happening: Happening<PersonEntry>,
): Person => {
  const version = (before?.version ?? 0) + 1;
  switch (happening.type) {
    case 'PersonAdded':
      return { ...happening.data.profile, id, version, state: 'active' };
    case 'PersonChanged': {
      const { absence, quiet } = before ?? {};
      const kept = { ...(absence && { absence }), ...(quiet && { quiet }) };
      return { ...happening.data.profile, ...kept, id, version, state: 'active' };
    }
    case 'QuietWished': {
      if (!before) throw new RangeError(`${id}: a person begins by being added`);
      const { quiet: _, ...person } = before;
      return { ...person, ...happening.data, version };
    }
    default:
      if (!before) throw new RangeError(`${id}: a person begins by being added`);
      return { ...without(before, happening), version };
  }
};

const without = (
  person: Person,
  happening: Extract<
    Happening<PersonEntry>,
    { type: 'AbsenceEntered' | 'PersonCameBack' | 'PersonLeft' }
  >,
): Person => {
  const { absence: _, ...present } = person;
  if (happening.type === 'AbsenceEntered') return { ...present, absence: happening.data.absence };
  return happening.type === 'PersonLeft' ? { ...present, state: 'left' } : present;
};

/** Records what happened to a unit. */
export const recordUnit = (
  id: string,
  before: Unit | undefined,
  happening: Happening<UnitEntry>,
  occasion: OrganisationOccasion,
): UnitChange => {
  const after = unitAfter(id, before, happening);
  const entry = { ...happening, aggregate: 'unit', ...entryBase(after, occasion) } as const;
  return { kind: 'unit', before, after, entries: [entry] };
};

/** Records what happened to a person. */
export const recordPerson = (
  id: string,
  before: Person | undefined,
  happening: Happening<PersonEntry>,
  occasion: OrganisationOccasion,
): PersonChange => {
  const after = personAfter(id, before, happening);
  const entry = { ...happening, aggregate: 'person', ...entryBase(after, occasion) } as const;
  return { kind: 'person', before, after, entries: [entry] };
};

const entryBase = (
  { id, version }: { readonly id: string; readonly version: number },
  { at, by, correlationId }: OrganisationOccasion,
) => ({
  id,
  sequence: version,
  eventId: eventIdOf(id, version),
  at,
  by,
  rule: 'A7',
  correlationId,
  publish: false,
});
