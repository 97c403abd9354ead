import type { Carried } from '../contracts/ticket-after-command.ts';
import { nextDueAt, type Ticket } from '../domain/ticket/ticket.ts';

/** What is told of a ticket after a command. */
export const carriedAnswer = (ticket: Ticket): Carried => {
  const dueAt = nextDueAt(ticket);
  return {
    id: ticket.id,
    ticketNumber: ticket.ticketNumber,
    state: ticket.state,
    level: ticket.level,
    version: ticket.version,
    ...(ticket.refusal && { refusal: ticket.refusal.ground }),
    ...(ticket.wakeAt && { wakeAt: ticket.wakeAt }),
    ...(dueAt && { nextDueAt: dueAt }),
    ...(ticket.heldUntil && { heldUntil: ticket.heldUntil }),
    ...(ticket.proposedCorrection && {
      awaitsConfirmation: ticket.proposedCorrection.sequence,
    }),
  };
};
