import { changedLimits } from '../../clock/change-limits.ts';
import type { Instant } from '../../time.ts';
import { type Decision, type DecisionContext, refused } from '../decision.ts';
import { relimit } from '../relimit.ts';
import { isOpen, type Ticket } from '../ticket.ts';

/**
 * The date that a transferring body has set: a limit of its own, which the own one never passes
 * (A5, D3, D4).
 * @param until last instant in time, inclusive
 */
export const setOutsideDate = (
  ticket: Ticket,
  until: Instant,
  context: DecisionContext,
): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  const { receivedAt } = ticket.facts;
  if (until <= receivedAt)
    return refused({
      kind: 'wrong-time',
      field: 'until',
      problem: `must be later than the receipt, ${receivedAt}`,
    });
  if (until === ticket.bodyDate) return refused({ kind: 'nothing-changed' });
  return relimit(
    ticket,
    {
      change: (state, counting) => changedLimits(state, { ...state, bodyDate: until }, counting),
      entry: (changes) => ({ type: 'OutsideDateSet', rule: 'A5', data: { until, changes } }),
    },
    context,
  );
};
