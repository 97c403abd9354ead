import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';

/** What the state machine needs to know: which state to wait in, and until when. Ids and instants only. */
export type Whereabouts = {
  readonly ticketId: string;
  readonly generation: number;
  readonly where: 'AtCity' | 'AtProvince' | 'AtRegulator' | 'Settled' | 'Superseded';
  readonly wakeAt: Instant;
};

/** Where a ticket stands, as the execution of one generation sees it. */
export const whereabouts = (ticket: Ticket, generation: number, now: Instant): Whereabouts => ({
  ticketId: ticket.id,
  generation,
  where: placeOf(ticket, generation),
  wakeAt: ticket.wakeAt ?? now,
});

/** The waiting state of a level. */
export const waitingAt = (level: Ticket['level']): 'AtCity' | 'AtProvince' | 'AtRegulator' => {
  switch (level) {
    case 'city':
      return 'AtCity';
    case 'province':
      return 'AtProvince';
    case 'regulator':
      return 'AtRegulator';
    default:
      return unreachable(level);
  }
};

const placeOf = (ticket: Ticket, generation: number): Whereabouts['where'] => {
  if (generation < ticket.generation) return 'Superseded';
  // A ticket that was set aside waits for people, not for a timer.
  if (ticket.setAside || ticket.wakeAt === undefined) return 'Settled';
  return waitingAt(ticket.level);
};
