import { climbsTo } from '../escalation/path.ts';
import { isBelow } from '../level.ts';
import { earliest, type Instant, plusSeconds } from '../time.ts';
import { isOpen, runningClocks, type Ticket, type TicketClock } from './ticket.ts';

/**
 * When a timer must look at the ticket next: the next unsent reminder, one second after the next
 * limit (a limit is inclusive), the end that the policy puts to a wait for the customer (D8), or,
 * when every limit of an open ticket has passed, the next chase. An open ticket always has a timer;
 * a settled one while the regulator still has to decide or answer (D10).
 */
export const nextWake = (ticket: Ticket, chaseAt: Instant): Instant | undefined => {
  const wakes = runningClocks(ticket).flatMap((clock) => wakesOf(clock, ticket));
  return earliest(ticket.heldUntil, ...wakes) ?? (isOpen(ticket) ? chaseAt : undefined);
};

const wakesOf = (clock: TicketClock, ticket: Ticket): (Instant | undefined)[] => [
  clock.missed ? undefined : clock.remindAt[clock.remindersSent],
  movesUp(clock, ticket) ? plusSeconds(clock.actBy, 1) : undefined,
  clock.missed ? undefined : plusSeconds(clock.dueAt, 1),
];

/** True when the clock's passing would still move the ticket to a higher level (F1). */
const movesUp = (clock: TicketClock, ticket: Ticket): boolean => {
  const target = climbsTo(clock.kind);
  return target !== undefined && isBelow(ticket.level, target);
};
