import type { Person } from './person.ts';
import type { OrganisationChange } from './record.ts';
import type { Unit } from './unit.ts';

/** A branch's units and people, by id; those closed and those who have left too. */
export type Organisation = {
  readonly units: ReadonlyMap<string, Unit>;
  readonly people: ReadonlyMap<string, Person>;
};

/** The units that somebody heads, or would if they were there. */
export const headedBy = ({ units }: Organisation, personId: string): readonly Unit[] =>
  [...units.values()].filter(({ head, state }) => head === personId && state === 'open');

/** Whom a token speaks for; nobody who has left. */
export const personOf = ({ people }: Organisation, subject: string): Person | undefined =>
  [...people.values()].find(({ sub, state }) => sub === subject && state === 'active');

/** Whether anybody is left who may change units and people. */
export const hasManager = ({ people }: Organisation): boolean =>
  [...people.values()].some(
    ({ state, posts }) => state === 'active' && posts.some(({ post }) => post === 'manager'),
  );

/** An organisation as a change leaves it. */
export const withChange = (
  { units, people }: Organisation,
  change: OrganisationChange,
): Organisation =>
  change.kind === 'unit'
    ? { people, units: new Map(units).set(change.after.id, change.after) }
    : { units, people: new Map(people).set(change.after.id, change.after) };
