import type { Organisation } from './organisation.ts';
import type { UnitType } from './unit.ts';

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

/**
 * A unit of the branch that there is one of, such as Regulatory & Legal or the general office: the ids of
 * those who may be told, in turn. Whoever is on call there, then who heads it, then who stands in. Undefined where no open unit is of that type.
 * @see rules A1, E8, G4
 */
export const peopleOfType = (
  type: UnitType,
  { units, people }: Organisation,
): readonly string[] | undefined => {
  const found = [...units.values()].filter((unit) => unit.type === type && unit.state === 'open');
  if (found.length === 0) return undefined;
  const ids = new Set(found.map(({ id }) => id));
  const onCall = [...people.values()]
    .filter(
      ({ state, posts }) =>
        state === 'active' && posts.some(({ post, unit }) => post === 'on-call' && ids.has(unit)),
    )
    .map(({ id }) => id)
    .sort();
  const named = [...found.map(({ head }) => head), ...found.map(({ deputy }) => deputy)];
  return [...new Set([...onCall, ...named.filter((id) => id !== undefined)])];
};
