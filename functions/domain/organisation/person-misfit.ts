import type { Organisation } from './organisation.ts';
import type { Misfit } from './problem.ts';

/** Why somebody who is named is not to be had; undefined where nobody is named. */
export const personMisfit = (
  id: string | undefined,
  { people }: Pick<Organisation, 'people'>,
): Misfit | undefined => {
  if (id === undefined) return undefined;
  const person = people.get(id);
  if (!person) return { kind: 'no-such-person', person: id };
  return person.state === 'left' ? { kind: 'person-left', person: id } : undefined;
};
