import type { ClockKind } from '../clock/clock.ts';
import { LEVELS, type Level } from '../ticket/ticket.ts';

/** True when `a` stands lower on the path city → province → regulator than `b` (A1). */
export const isBelow = (a: Level, b: Level): boolean => LEVELS.indexOf(a) < LEVELS.indexOf(b);

/** The next level up, or undefined at the regulator. */
export const levelAbove = (level: Level): Level | undefined => LEVELS[LEVELS.indexOf(level) + 1];

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
