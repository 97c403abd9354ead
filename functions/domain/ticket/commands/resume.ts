import { resumeLimits } from '../../clock/change-limits.ts';
import type { DecisionContext, Refusing } from '../decision.ts';
import { type Relimiting, relimited } from '../relimit.ts';
import type { Rule } from '../rule.ts';
import type { Ticket } from '../ticket.ts';

/** The customer has been heard from: the own limits run again, later by what the wait took (D8). */
export const resume: Rule<unknown, Refusing<'not-held'>, 'open'> = {
  needs: 'open',
  rule: (ticket, _, context) => relimited(ticket, resumption(ticket, 'by-hand', context), context),
};

/** The end of a wait for the customer now, before its cap. */
export const resumption = (
  { pauses }: Ticket,
  cause: 'by-hand' | 'settled',
  { now }: DecisionContext,
): Relimiting<Refusing<'not-held'>> => ({
  change: (state, counting) => resumeLimits(state, now, counting),
  happening: (changes) => ({
    type: 'ComplaintResumed',
    rule: 'D8',
    data: { cause, heldFrom: pauses.at(-1)?.from ?? now, until: now, changes },
  }),
});
