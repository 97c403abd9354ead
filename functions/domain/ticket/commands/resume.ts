import { resumeLimits } from '../../clock/change-limits.ts';
import type { Rule } from '../command-rule.ts';
import type { DecisionContext, Refusing } from '../decision.ts';
import { byLimitRule, type LimitRule } from '../limit-rule.ts';
import type { Ticket } from '../ticket.ts';

/** The customer has been heard from: the own limits run again, later by what the wait took (D8). */
export const resume: Rule<unknown, Refusing<'not-held'>, 'open'> = {
  needs: 'open',
  sayable: () => [{}],
  rule: (ticket, _, context) => byLimitRule(ticket, endOfWait(ticket, 'by-hand', context), context),
};

/** The end of a wait for the customer now, before its cap. */
export const endOfWait = (
  { pauses }: Ticket,
  cause: 'by-hand' | 'settled',
  { now }: DecisionContext,
): LimitRule<Refusing<'not-held'>> => ({
  change: (state, counting) => resumeLimits(state, now, counting),
  happening: (changes) => ({
    type: 'ComplaintResumed',
    rule: 'D8',
    data: { cause, heldFrom: pauses.at(-1)?.from ?? now, until: now, changes },
  }),
});
