import { changedLimits } from '../../clock/change-limits.ts';
import type { Instant } from '../../time.ts';
import type { Rule } from '../command-rule.ts';
import { type Refusing, refused } from '../decision.ts';
import { byLimitRule } from '../limit-rule.ts';

/** Last instant in time, inclusive. */
type OutsideDate = { readonly until: Instant };

/**
 * The date that a transferring body has set: a limit of its own, which the own one never passes
 * (A5, D3, D4).
 */
export const outsideDate: Rule<OutsideDate, Refusing<'wrong-time' | 'nothing-changed'>, 'open'> = {
  needs: 'open',
  rule: (ticket, { until }, context) => {
    const { receivedAt } = ticket.facts;
    if (until <= receivedAt)
      return refused({
        kind: 'wrong-time',
        field: 'until',
        must: 'be-later',
        than: 'receipt',
        at: receivedAt,
      });
    if (until === ticket.bodyDate) return refused({ kind: 'nothing-changed' });
    return byLimitRule<never>(
      ticket,
      {
        change: (state, counting) => changedLimits(state, { ...state, bodyDate: until }, counting),
        happening: (changes) => ({ type: 'OutsideDateSet', rule: 'A5', data: { until, changes } }),
      },
      context,
    );
  },
};
