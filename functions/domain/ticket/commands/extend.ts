import type { Extension } from '../../clock/answer-clocks.ts';
import { extendLimits } from '../../clock/change-limits.ts';
import type { Rule } from '../command-rule.ts';
import { type Refusing, refused } from '../decision.ts';
import { standing } from '../limit-change.ts';
import { byLimitRule } from '../limit-rule.ts';

/**
 * Grants D3 or D4: another province or another body must help, so its limit replaces the own one
 * from the same start, never past D9 or an outside body's date. What has passed is not granted more.
 */
export const extend: Rule<
  { readonly extension: Extension },
  Refusing<'limit-passed' | 'category-not-extended' | 'not-longer'>,
  'open'
> = {
  needs: 'open',
  rule: (ticket, { extension }, context) => {
    const { rule } = context.policy[extension].limit;
    const own = standing(ticket, 'own-answer');
    if (own && own.dueAt < context.now)
      return refused({ kind: 'limit-passed', rule, dueAt: own.dueAt });
    return byLimitRule(
      ticket,
      {
        change: (state, counting) => extendLimits(state, extension, counting),
        happening: (changes) => ({ type: 'LimitExtended', rule, data: { extension, changes } }),
      },
      context,
    );
  },
};
