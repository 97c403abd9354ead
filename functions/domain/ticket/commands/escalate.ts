import { levelAbove } from '../../escalation/path.ts';
import { type Decision, type DecisionContext, recorded, refused } from '../decision.ts';
import { dueDrafts, startedAt } from '../milestones.ts';
import { occasionOf } from '../occasion.ts';
import { record } from '../record.ts';
import { isOpen, type Ticket } from '../ticket.ts';

/** Takes the next step up early, by hand (F1); the province's own limit starts now. */
export const escalate = (ticket: Ticket, context: DecisionContext): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  const due = dueDrafts(ticket, context.now, context);
  // The timer is late: the step that is asked for has been due, from when its limit passed.
  if (due.some(({ type }) => type === 'ComplaintEscalated'))
    return recorded(record(ticket, due, occasionOf(ticket.id, context, 'shorten')));
  const to = levelAbove(ticket.level);
  if (!to) return refused({ kind: 'already-at-the-top', rule: 'F1' });
  return recorded(
    record(
      ticket,
      [
        {
          type: 'ComplaintEscalated',
          rule: 'F1',
          data: {
            from: ticket.level,
            to,
            left: ticket.level,
            cause: 'by-hand',
            paged: true,
            ...startedAt(to, context.now, ticket, context),
          },
        },
      ],
      occasionOf(ticket.id, context, 'shorten'),
    ),
  );
};
