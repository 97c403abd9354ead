import type { Person, Unit } from '../api/names.ts';

/** A unit, how deep it stands, and who works in it. */
export type Branching = {
  readonly unit: Unit;
  readonly depth: number;
  readonly people: readonly Person[];
};

/** Units, each under the one that it stands under; what stands under none comes first in its order. */
export const unitTree = (
  units: readonly Unit[],
  people: readonly Person[],
): readonly Branching[] => {
  const known = new Set(units.map(({ id }) => id));
  const under = (parent: string | undefined, depth: number): readonly Branching[] =>
    units
      .filter((unit) => (known.has(unit.under ?? '') ? unit.under : undefined) === parent)
      .flatMap((unit) => [
        {
          unit,
          depth,
          people: people.filter(({ posts }) => posts.some((post) => post.unit === unit.id)),
        },
        ...under(unit.id, depth + 1),
      ]);
  return under(undefined, 0);
};

/** Who is away at an instant, until when. */
export const isAway = ({ absence }: Pick<Person, 'absence'>, now: number): boolean =>
  absence !== undefined && Date.parse(absence.from) <= now && now < Date.parse(absence.to);
