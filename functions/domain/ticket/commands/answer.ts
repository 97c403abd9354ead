import { type Decision, type DecisionContext, recorded, refused } from '../decision.ts';
import { missedDrafts } from '../milestones.ts';
import { occasionOf } from '../occasion.ts';
import { record } from '../record.ts';
import { isOpen, runningClocks, type Ticket } from '../ticket.ts';

/**
 * The customer has been answered (E5). In time is `now` ≤ the limit; limits that had already
 * passed are recorded as missed first, so an answer never hides one.
 */
export const answer = (ticket: Ticket, context: DecisionContext): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  const inTime = runningClocks(ticket).every((clock) => context.now <= clock.dueAt);
  return recorded(
    record(
      ticket,
      [
        ...missedDrafts(ticket, context.now),
        { type: 'CustomerAnswered', rule: 'E5', data: { inTime } },
      ],
      occasionOf(ticket.id, context, 'shorten'),
    ),
  );
};
