import type { TicketClock } from '../ticket/ticket.ts';
import type { Instant } from '../time.ts';

/** The limits once those of a kind, or all, have stopped mattering. */
export const endedClocks = (
  clocks: readonly TicketClock[],
  at: Instant,
  kind?: TicketClock['kind'],
): readonly TicketClock[] =>
  clocks.map((clock) =>
    clock.endedAt === undefined && (kind === undefined || clock.kind === kind)
      ? { ...clock, endedAt: at }
      : clock,
  );
