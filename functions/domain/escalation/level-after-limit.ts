import type { ClockKind } from '../clock/clock.ts';
import type { Level } from '../level.ts';

/**
 * The level that a ticket must have reached once a limit of this kind has passed without an answer,
 * or undefined for limits that move nothing.
 * @see rule F1
 */
export const climbsTo = (kind: ClockKind): Level | undefined => {
  if (kind === 'own-answer') return 'province';
  if (kind === 'province-answer' || kind === 'statutory-answer') return 'regulator';
  return undefined;
};
