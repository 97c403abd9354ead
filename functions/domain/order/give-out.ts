import { decideDispatch } from '../ticket/decide.ts';
import type { DecisionContext } from '../ticket/decision.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { issue, type NewOrder } from './issue.ts';

/**
 * A unit gets a work order about a ticket: the ticket records that it went out, and the order begins
 * (A3, E1, D6).
 */
export const giveOut = (ticket: Ticket, order: NewOrder, context: DecisionContext) => {
  const { id, worker, unit, reviewMayBeSkipped } = order;
  const decision = decideDispatch(
    ticket,
    { order: id, worker, unit, ...(reviewMayBeSkipped && { reviewMayBeSkipped }) },
    context,
  );
  return decision.kind === 'refused'
    ? decision
    : { kind: 'issued' as const, ticket: decision, order: issue(order, decision.ticket, context) };
};
