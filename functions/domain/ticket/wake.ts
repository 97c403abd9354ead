import { isStatutory } from '../clock/kind-traits.ts';
import { climbsTo } from '../escalation/level-after-limit.ts';
import { isBelow } from '../level.ts';
import { openReferrals } from '../referral.ts';
import { earliest, type Instant, plusSeconds } from '../time.ts';
import type { Watched } from '../timer.ts';
import { isOpen, runningClocks, type Ticket, type TicketClock } from './ticket.ts';

/**
 * What of a ticket is to be watched for. What binds: one second after the next limit that moves it up
 * or that the law sets (a limit is inclusive), and the end that the policy puts to a wait for the
 * customer (D8). What may be a minute late: a limit of the house's own that moves nothing and only goes
 * on record, such as a date that was promised (B8), the next unsent reminder (D7), or, when every limit
 * of an open ticket has passed, the next chase. An open ticket always has one of them; a settled one
 * while the regulator still has to decide or answer (D10), or a body that handed it on has no reply (G3).
 */
export const watchedFor = (ticket: Ticket, chaseAt: Instant): Watched => {
  const clocks = runningClocks(ticket);
  const binding = clocks.map((clock) => bindsAt(clock, ticket));
  const passing = clocks.map((clock) => passesAt(clock, ticket));
  const reminders = clocks.map(({ missed, remindAt, remindersSent }) =>
    missed ? undefined : remindAt[remindersSent],
  );
  const wakeAt = earliest(ticket.heldUntil, ...binding);
  const limitAt = earliest(wakeAt, ...passing);
  const chased = limitAt === undefined && isUnfinished(ticket) ? chaseAt : undefined;
  return { wakeAt, softAt: earliest(...passing, ...reminders, chased) };
};

/** Somebody waits for us: the customer, or a body that handed the complaint on. */
const isUnfinished = (ticket: Ticket): boolean =>
  isOpen(ticket) || openReferrals(ticket).length > 0;

const bindsAt = (clock: TicketClock, ticket: Ticket): Instant | undefined => {
  if (movesUp(clock, ticket)) return plusSeconds(clock.actBy, 1);
  return isStatutory(clock.kind) && !clock.missed ? plusSeconds(clock.dueAt, 1) : undefined;
};

const passesAt = (clock: TicketClock, ticket: Ticket): Instant | undefined =>
  clock.missed || isStatutory(clock.kind) || movesUp(clock, ticket)
    ? undefined
    : plusSeconds(clock.dueAt, 1);

/** True when the clock's passing would still move the ticket to a higher level (F1). */
const movesUp = (clock: TicketClock, ticket: Ticket): boolean => {
  const target = climbsTo(clock.kind);
  return target !== undefined && isBelow(ticket.level, target);
};
