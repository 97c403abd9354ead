import { ownUnitIn, type Whose } from '../on-call/unit-in-cause.ts';

/**
 * Whether an alert is about what some units of this branch have: about their own order or shift, else about a complaint
 * that they hold. One about another unit's order never is, of this branch or another, though the complaint is with
 * both.
 * @param held ids of the complaints that the units hold
 * @see rule E9
 */
export const isWithUnits = (
  cause: Whose,
  of: readonly string[],
  held: ReadonlySet<string>,
): boolean =>
  cause.unit === undefined
    ? cause.ticketId !== undefined && held.has(cause.ticketId)
    : of.some((unit) => ownUnitIn(cause) === unit);
