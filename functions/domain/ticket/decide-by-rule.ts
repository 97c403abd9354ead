import { type Needs, type Rule, type UnmetNeed, unmetNeed } from './command-rule.ts';
import { type DecisionContext, type Refused, refused } from './decision.ts';
import { occasionOf } from './occasion.ts';
import { type Recorded, record, ticketAfter } from './record.ts';
import type { Ticket } from './ticket.ts';
import { whatHasPassed, whatIsDue } from './what-is-due.ts';

/** What a command comes to, and which of the entries is its own. */
export type Ruled<Refusal> =
  | (Recorded & {
      readonly kind: 'recorded';
      /** Sequence of the entry that is the command's own: what was written about it belongs there. */
      readonly own: number;
    })
  | Refused<Refusal>;

/**
 * The one course of every command: it needs a ticket of some kind; what has passed by now is on
 * record first, so that nothing hides a miss; then its rule; then what is due by the limits as they
 * are now (D8). All of it is recorded at once, or nothing.
 */
export const decideBy = <Facts, Refusal, Need extends Needs>(
  ticket: Ticket,
  { needs, rule }: Rule<Facts, Refusal, Need>,
  facts: Facts,
  context: DecisionContext,
): Ruled<Refusal | UnmetNeed<Need>> => {
  const unmet = unmetNeed(ticket, needs);
  if (unmet) return refused(unmet);
  const occasion = occasionOf(ticket.id, context, 'goes-on');
  const passed = whatHasPassed(ticket, context.now);
  const ruling = rule(ticketAfter(ticket, passed, occasion), facts, context);
  if (ruling.kind === 'refused') return ruling;
  const ruled = [...passed, ...ruling.before, ruling.own];
  const due = whatIsDue(ticketAfter(ticket, ruled, occasion), context.now, context);
  const outcome = record(ticket, [...ruled, ...due], occasion);
  return { kind: 'recorded', ...outcome, own: ticket.version + ruled.length };
};
