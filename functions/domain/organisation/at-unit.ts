import type { Organisation } from './organisation.ts';

/** Who hears of a work order at its unit: whoever took it, by their token's subject, or its head. */
export type AtUnit = {
  readonly role: 'handler' | 'head';
  readonly unit: string;
  /** Absent until somebody has taken it. */
  readonly handler?: string;
};

/**
 * The ids of those who may be told, in turn: the handler, or before it is taken the unit's handlers;
 * the unit's head, or who stands in where they have none.
 * @see rules A7, D7
 */
export const peopleAtUnit = (
  { role, unit, handler }: AtUnit,
  { units, people }: Organisation,
): readonly string[] => {
  if (role === 'head') {
    const { head, deputy } = units.get(unit) ?? {};
    return [head, deputy].filter((id) => id !== undefined);
  }
  const active = [...people.values()].filter(({ state }) => state === 'active');
  const found =
    handler === undefined
      ? active.filter(({ posts }) =>
          posts.some((one) => one.post === 'handler' && one.unit === unit),
        )
      : active.filter(({ sub }) => sub === handler);
  return found.map(({ id }) => id).sort();
};
