import type { Actor } from '../actor.ts';
import { eventIdOf, isPublished } from '../entry.ts';
import type { Instant } from '../time.ts';
import { type ExecutionFate, NO_TIMER, type Timer, timerAfter, timerIn } from '../timer.ts';
import { type Appliable, apply } from './apply.ts';
import type { TicketEntry } from './entries.ts';
import { HAPPENINGS, type Happening } from './happenings.ts';
import { snapshotOf } from './snapshot.ts';
import type { Ticket } from './ticket.ts';
import { watchedFor } from './wake.ts';

/** What all entries of one command share. */
export type Occasion = {
  readonly ticketId: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
  /** When it is chased if no limit is left to wait for (督办). */
  readonly chaseAt: Instant;
  /** What becomes of the execution that waits for the ticket. */
  readonly execution: ExecutionFate;
};

/** A ticket and the entries that made it so. */
export type Recorded = { readonly ticket: Ticket; readonly entries: readonly TicketEntry[] };

/**
 * Gives happenings their sequence, event id and timer, and applies them.
 * @throws Error when there is nothing to record
 */
export const record = (
  before: Ticket | undefined,
  happenings: readonly Happening[],
  occasion: Occasion,
): Recorded => {
  const entries: TicketEntry[] = [];
  let ticket = before;
  for (const [index, happening] of happenings.entries()) {
    const entry = numbered(happening, ticket, occasion);
    const isLast = index === happenings.length - 1;
    const finished = isLast ? timed(entry, before, apply(ticket, entry), occasion) : entry;
    ticket = apply(ticket, finished);
    entries.push({ ...finished, after: snapshotOf(ticket) });
  }
  if (!ticket) throw new Error('a command must record something');
  return { ticket, entries };
};

/** The ticket as happenings leave it; as it is where there is none. */
export const ticketAfter = (
  ticket: Ticket,
  happenings: readonly Happening[],
  occasion: Occasion,
): Ticket => record(ticket, happenings, occasion).ticket;

/** The last entry of a command carries the timer that the whole command leads to. */
const timed = (
  entry: Appliable,
  before: Ticket | undefined,
  after: Ticket,
  { at, chaseAt, execution }: Occasion,
): Appliable => {
  // What happened since decides whether it is still set aside; the execution is as it was before.
  const known: Timer = { ...(before ?? NO_TIMER), rearms: after.rearms, setAside: after.setAside };
  const { timer, orders } = timerAfter(known, watchedFor(after, chaseAt), at, execution);
  return { ...entry, timer, ...orders };
};

const numbered = (
  { rule, ...happening }: Happening,
  ticket: Ticket | undefined,
  { ticketId, at, by, correlationId }: Occasion,
): Appliable => {
  const sequence = (ticket?.version ?? 0) + 1;
  const isCanary =
    ticket?.canary ?? (happening.type === 'ComplaintRegistered' && happening.data.canary);
  return {
    ...happening,
    aggregate: 'ticket',
    id: ticketId,
    sequence,
    eventId: eventIdOf(ticketId, sequence),
    at,
    by,
    correlationId,
    // Of a canary nothing is told but that it has come through.
    publish:
      isPublished(HAPPENINGS[happening.type].told) &&
      (!isCanary || happening.type === 'CanaryReturned'),
    ...(isCanary && { canary: true }),
    timer: timerIn(ticket ?? NO_TIMER),
    ...(rule !== undefined && { rule }),
  };
};
