import { climbsTo } from '../escalation/path.ts';
import { isBelow } from '../level.ts';
import { earliest, type Instant, plusSeconds } from '../time.ts';
import type { Watched } from '../timer.ts';
import { isOpen, runningClocks, type Ticket, type TicketClock } from './ticket.ts';

/**
 * What of a ticket is to be watched for. What binds: one second after the next limit (a limit is
 * inclusive), and the end that the policy puts to a wait for the customer (D8). What may be a minute
 * late: the next unsent reminder (D7), or, when every limit of an open ticket has passed, the next
 * chase. An open ticket always has one of them; a settled one while the regulator still has to decide
 * or answer (D10).
 */
export const watchedFor = (ticket: Ticket, chaseAt: Instant): Watched => {
  const clocks = runningClocks(ticket);
  const wakeAt = earliest(ticket.heldUntil, ...clocks.flatMap((clock) => bindsAt(clock, ticket)));
  const reminders = clocks.map(({ missed, remindAt, remindersSent }) =>
    missed ? undefined : remindAt[remindersSent],
  );
  const isChased = wakeAt === undefined && isOpen(ticket);
  return { wakeAt, softAt: earliest(...reminders, isChased ? chaseAt : undefined) };
};

const bindsAt = (clock: TicketClock, ticket: Ticket): (Instant | undefined)[] => [
  movesUp(clock, ticket) ? plusSeconds(clock.actBy, 1) : undefined,
  clock.missed ? undefined : plusSeconds(clock.dueAt, 1),
];

/** True when the clock's passing would still move the ticket to a higher level (F1). */
const movesUp = (clock: TicketClock, ticket: Ticket): boolean => {
  const target = climbsTo(clock.kind);
  return target !== undefined && isBelow(ticket.level, target);
};
