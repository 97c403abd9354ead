import type { Instant } from '../../time.ts';
import type { Ticket, TicketClock } from '../ticket.ts';

/**
 * The regulator's door stays open or shuts, whatever we do (B6); a body that handed it on has a reply of
 * its own, also where the customer was answered or has withdrawn (A5, G3).
 */
export const outlivesClosing = ({ kind }: TicketClock): boolean =>
  kind === 'appeal-door' || kind === 'body-reply';

/** A ticket's limits, those ended that do not outlive what has happened. */
export const ended = (
  { clocks }: Pick<Ticket, 'clocks'>,
  at: Instant,
  outlives: (clock: TicketClock) => boolean,
): readonly TicketClock[] =>
  clocks.map((clock) =>
    clock.endedAt === undefined && !outlives(clock) ? { ...clock, endedAt: at } : clock,
  );
