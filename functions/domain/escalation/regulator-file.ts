import type { Level } from '../level.ts';
import type { Instant } from '../time.ts';

/** The regulator's file on a ticket: opened when it reaches that level, never closed by itself (F4). */
export type RegulatorFile = {
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly owner: string;
  readonly openedAt: Instant;
  /** The ticket's version that opened it. */
  readonly version: number;
};

/** True when a climb opens the regulator's file: when the ticket was not there before. */
export const opensFile = (before: Level | undefined, after: Level): boolean =>
  after === 'regulator' && before !== 'regulator';
