import { type Needs, type Rule, unmetNeed } from './command-rule.ts';
import type { DecisionContext } from './decision.ts';
import { occasionOf } from './occasion.ts';
import { ticketAfter } from './record.ts';
import type { Ticket } from './ticket.ts';
import { whatHasPassed } from './what-is-due.ts';

/**
 * Whether a command is open to somebody now, whatever they will say with it: the ticket is what it needs,
 * and its rule lets something happen of what may be said of a ticket as this one is.
 */
export const isSayable = <Facts, Refusal, Need extends Needs>(
  ticket: Ticket,
  { needs, sayable, rule }: Rule<Facts, Refusal, Need>,
  context: DecisionContext,
): boolean => {
  if (unmetNeed(ticket, needs)) return false;
  if (!sayable) return true;
  const passed = whatHasPassed(ticket, context.now);
  const now =
    passed.length > 0
      ? ticketAfter(ticket, passed, occasionOf(ticket.id, context, 'goes-on'))
      : ticket;
  return sayable(now).some((facts) => rule(now, facts, context).kind === 'happens');
};
