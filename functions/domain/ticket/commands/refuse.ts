import { type Decision, type DecisionContext, recorded, refused } from '../decision.ts';
import { occasionOf } from '../occasion.ts';
import { record } from '../record.ts';
import { isOpen, type RefusalGround, type Ticket } from '../ticket.ts';
import { settlingDrafts } from './resume.ts';

/** A person refuses the complaint on a ground (B5); the ticket stays on record (B2). */
export const refuse = (
  ticket: Ticket,
  ground: RefusalGround,
  context: DecisionContext,
): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  return recorded(
    record(
      ticket,
      [
        ...settlingDrafts(ticket, context),
        { type: 'ComplaintRefused', rule: 'B5', data: { ground } },
      ],
      occasionOf(ticket.id, context, 'shorten'),
    ),
  );
};
