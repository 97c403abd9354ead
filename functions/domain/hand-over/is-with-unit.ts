import { ownUnitIn, type Whose } from '../on-call/unit-in-cause.ts';

/**
 * Whether an alert is about what a unit of this branch has: about its own order or shift, else about a complaint
 * that it holds. One about another unit's order never is, of this branch or another, though the complaint is with
 * both.
 * @param held ids of the complaints that the unit holds
 * @see rule E9
 */
export const isWithUnit = (cause: Whose, of: string, held: ReadonlySet<string>): boolean =>
  cause.unit === undefined
    ? cause.ticketId !== undefined && held.has(cause.ticketId)
    : ownUnitIn(cause) === of;
