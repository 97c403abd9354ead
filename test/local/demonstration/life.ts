import { effectivePolicy } from '../../../functions/contracts/effective-policy.ts';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import type { Decision, DecisionContext } from '../../../functions/domain/ticket/decision.ts';
import type { TicketEntry } from '../../../functions/domain/ticket/entries.ts';
import { isOpen, type Ticket } from '../../../functions/domain/ticket/ticket.ts';
import type { Instant } from '../../../functions/domain/time.ts';
import policyFile from '../../../local/demonstration/policy.json' with { type: 'json' };
import { nextMoment, passTime } from '../../builders/in-time.ts';

/** The policy that holds in the demonstration. */
export const demonstrationPolicy = (): Policy => {
  const effective = effectivePolicy({ defaults: defaultPolicy, overrides: policyFile });
  if (effective.kind === 'problems') throw new Error(JSON.stringify(effective.problems));
  return effective.policy;
};

export const contextAt = (
  now: Instant,
  role: 'handler' | 'manager' = 'handler',
): DecisionContext => ({
  policy: demonstrationPolicy(),
  calendar: mainlandCalendar,
  timeZone: 'Asia/Shanghai',
  now,
  by: { kind: 'person', subject: role, role },
  correlationId: 'rehearsal',
});

/** A ticket's life so far. */
export type Life = { readonly ticket: Ticket; readonly entries: readonly TicketEntry[] };

/** @throws when the rules do not let it */
export const lived = (life: Life, decision: Decision<{ readonly kind: string }>): Life => {
  if (decision.kind === 'refused') throw new Error(`refused: ${decision.refusal.kind}`);
  return { ticket: decision.ticket, entries: [...life.entries, ...decision.entries] };
};

/** Lets every timer up to an instant come at its very second, or until something is the case. */
export const wait = (
  life: Life,
  until: Instant,
  enough: (ticket: Ticket) => boolean = () => false,
): Life => {
  let next = life;
  for (;;) {
    const { ticket } = next;
    const moment = nextMoment(ticket);
    if (enough(ticket) || !isOpen(ticket) || !moment || moment > until) return next;
    next = lived(next, passTime(ticket, contextAt(moment)));
  }
};
