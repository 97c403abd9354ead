import { holdLimits } from '../../clock/change-limits.ts';
import { pauseCap, pauseEndsAt } from '../../clock/pauses.ts';
import { type Decision, type DecisionContext, refused } from '../decision.ts';
import { relimit } from '../relimit.ts';
import { isOpen, type Ticket } from '../ticket.ts';

/**
 * Waits for the customer: the operator's own limits stop, the law's never do. At the policy's cap,
 * summed over the ticket, the wait ends by itself (D8).
 */
export const hold = (ticket: Ticket, context: DecisionContext): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  return relimit(
    ticket,
    {
      change: (state, counting) => holdLimits(state, context.now, counting),
      entry: (changes, { pauses }, { policy }) => ({
        type: 'ComplaintHeld',
        rule: 'D8',
        data: { heldUntil: pauseEndsAt(pauses, pauseCap(policy)) ?? context.now, changes },
      }),
    },
    context,
  );
};
