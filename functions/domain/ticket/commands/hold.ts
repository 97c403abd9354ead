import { holdLimits } from '../../clock/change-limits.ts';
import { pauseCap, pauseEndsAt } from '../../clock/pauses.ts';
import type { Rule } from '../command-rule.ts';
import type { Refusing } from '../decision.ts';
import { byLimitRule } from '../limit-rule.ts';

/**
 * Waits for the customer: the operator's own limits stop, the law's never do. At the policy's cap,
 * summed over the ticket, the wait ends by itself (D8).
 */
export const hold: Rule<unknown, Refusing<'already-held' | 'pauses-used-up'>, 'open'> = {
  needs: 'open',
  sayable: () => [{}],
  rule: (ticket, _, context) =>
    byLimitRule(
      ticket,
      {
        change: (state, counting) => holdLimits(state, context.now, counting),
        happening: (changes, { pauses }, { policy }) => ({
          type: 'ComplaintHeld',
          rule: 'D8',
          data: { heldUntil: pauseEndsAt(pauses, pauseCap(policy)) ?? context.now, changes },
        }),
      },
      context,
    ),
};
