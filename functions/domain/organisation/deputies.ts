import type { Organisation } from './organisation.ts';
import type { Absence, Person } from './person.ts';
import type { Misfit } from './problem.ts';

type Span = Pick<Absence, 'from' | 'to'>;

const common = (one: Span, other: Span): Span | undefined => {
  const [, from = one.from] = [one.from, other.from].sort();
  const [to = one.to] = [one.to, other.to].sort();
  return from < to ? { from, to } : undefined;
};

/**
 * Why nobody would stand in at some time of a person's absence: the deputies lead in a circle, or the
 * last of them is away as well and names nobody. Undefined when somebody is there all the time.
 */
export const deputyMisfit = (
  person: Person & { readonly absence: Absence & { readonly deputy: string } },
  { people }: Pick<Organisation, 'people'>,
): Misfit | undefined => {
  const follow = (id: string, span: Span, before: readonly string[]): Misfit | undefined => {
    const chain = [...before, id];
    if (before.includes(id))
      return { kind: 'deputies-in-a-circle', people: chain.slice(chain.indexOf(id)) };
    const absence = people.get(id)?.absence;
    const away = absence && common(span, absence);
    if (!away) return undefined;
    return absence.deputy === undefined
      ? { kind: 'deputy-absent', person: id }
      : follow(absence.deputy, away, chain);
  };
  return follow(person.absence.deputy, person.absence, [person.id]);
};
