import type { Person } from './person.ts';
import type { Unit } from './unit.ts';

/** A branch's units and people, by id; those closed and those who have left too. */
export type Organisation = {
  readonly units: ReadonlyMap<string, Unit>;
  readonly people: ReadonlyMap<string, Person>;
};

/** The units that somebody heads, or would if they were there. */
export const headedBy = ({ units }: Organisation, personId: string): readonly Unit[] =>
  [...units.values()].filter(({ head, state }) => head === personId && state === 'open');
