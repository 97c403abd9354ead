import type { LimitInputs } from '../clock/ticket-clocks.ts';
import { standing } from './limit-change.ts';
import type { Ticket } from './ticket.ts';

/** What a ticket's limits depend on. */
export const limitInputsOf = (ticket: Ticket): LimitInputs => {
  const { facts, pauses, extension, bodyDate, promise, appeal } = ticket;
  const own = standing(ticket, 'own-answer');
  return {
    facts: { ...facts, level: 'city' },
    pauses,
    extension,
    bodyDate,
    promise,
    appeal,
    // Wherever it was taken in: the province's limit itself says since when it has run.
    atProvinceSince: standing(ticket, 'province-answer')?.startAt,
    reopenedAt: own && own.startAt !== facts.receivedAt ? own.startAt : undefined,
  };
};
