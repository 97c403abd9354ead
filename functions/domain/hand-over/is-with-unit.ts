import type { AlertKind } from '../policy/wakes.ts';

/** As much of an alert's cause as says whose it is. */
export type Whose = {
  readonly kind: AlertKind;
  readonly unit?: string;
  readonly ticketId?: string;
};

/**
 * Whether an alert is about what a unit of this branch has: about its own order or shift, else about a complaint
 * that it holds. One about another unit's order never is, though the complaint is with both.
 * @param held ids of the complaints that the unit holds
 * @see rule E9
 */
export const isWithUnit = (
  { kind, unit, ticketId }: Whose,
  of: string,
  held: ReadonlySet<string>,
): boolean => {
  // The unit that it names is another branch's.
  if (kind === 'order-silent') return false;
  if (unit !== undefined) return unit === of;
  return ticketId !== undefined && held.has(ticketId);
};
