import type { WorkOrder } from '../domain/order/order.ts';
import { decideOrderEnd } from '../domain/ticket/decide.ts';
import type { DecisionContext } from '../domain/ticket/decision.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { type ThingChange, ticketChange } from './thing-change.ts';

/**
 * What the ticket records when a work order about it has ended: it can be settled, or is to be
 * dispatched anew.
 * @param ticket undefined where another branch issued the order, and has the ticket
 */
export const ticketAtOrderEnd = (
  { id, state }: WorkOrder,
  ticket: Ticket | undefined,
  context: DecisionContext,
): ThingChange<'ticket'>[] => {
  if (!ticket || (state !== 'accepted' && state !== 'misrouted' && state !== 'cancelled'))
    return [];
  const decision = decideOrderEnd(ticket, { order: id, ending: state }, context);
  return decision.kind === 'recorded' ? [ticketChange(ticket, decision)] : [];
};
