import type { Registered } from '../contracts/registered.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';

/** What the sender is told about a complaint that has been put on record. */
export const registeredAnswer = (ticket: Ticket, saidSolved = false): Registered => ({
  id: ticket.id,
  ticketNumber: ticket.ticketNumber,
  state: ticket.state,
  level: ticket.level,
  accepted: ticket.accepted,
  ...(ticket.refusal && { refusal: ticket.refusal.ground }),
  ...(ticket.refusalProposed && { refusalProposed: ticket.refusalProposed }),
  ...(ticket.repeatOf !== undefined && { repeatOf: ticket.repeatOf }),
  ...(ticket.referrals?.[0] && { referral: ticket.referrals[0].sequence }),
  ...(saidSolved && { onTheSpot: ticket.state === 'closed' ? 'closed' : 'left-open' }),
  clocks: ticket.clocks.map(({ kind, rule, dueAt }) => ({ kind, rule, dueAt })),
  ...(ticket.wakeAt && { wakeAt: ticket.wakeAt }),
});
