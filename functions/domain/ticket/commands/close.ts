import { type Decision, type DecisionContext, recorded, refused } from '../decision.ts';
import { occasionOf } from '../occasion.ts';
import { record } from '../record.ts';
import { isOpen, type Ticket } from '../ticket.ts';

/** Closes a ticket that has been answered or refused; nothing else may be closed (E6, F4). */
export const close = (ticket: Ticket, context: DecisionContext): Decision => {
  if (isOpen(ticket)) return refused({ kind: 'not-yet-answered', state: ticket.state, rule: 'F4' });
  if (ticket.state === 'closed' || ticket.state === 'cancelled')
    return refused({ kind: 'already-closed' });
  return recorded(
    record(
      ticket,
      [{ type: 'ComplaintClosed', rule: 'E6', data: {} }],
      occasionOf(ticket.id, context, 'shorten'),
    ),
  );
};
