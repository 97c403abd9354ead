import type { Extension } from '../../clock/answer-clocks.ts';
import { extendLimits } from '../../clock/change-limits.ts';
import { type Decision, type DecisionContext, refused } from '../decision.ts';
import { standing } from '../limit-change.ts';
import { relimit } from '../relimit.ts';
import { isOpen, type Ticket } from '../ticket.ts';

/**
 * Grants D3 or D4: another province or another body must help, so its limit replaces the own one
 * from the same start, never past D9 or an outside body's date. What has passed is not granted more.
 */
export const extend = (
  ticket: Ticket,
  extension: Extension,
  context: DecisionContext,
): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  const { rule } = context.policy[extension].limit;
  const own = standing(ticket, 'own-answer');
  if (own && own.dueAt < context.now)
    return refused({ kind: 'limit-passed', rule, dueAt: own.dueAt });
  return relimit(
    ticket,
    {
      change: (state, counting) => extendLimits(state, extension, counting),
      entry: (changes) => ({ type: 'LimitExtended', rule, data: { extension, changes } }),
    },
    context,
  );
};
