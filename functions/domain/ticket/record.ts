import type { Actor } from '../actor.ts';
import { eventIdOf, isPublished } from '../entry.ts';
import type { Instant } from '../time.ts';
import { type Appliable, apply } from './apply.ts';
import type { TicketEntry } from './entries.ts';
import { HAPPENINGS, type Happening } from './happenings.ts';
import { snapshotOf } from './snapshot.ts';
import type { Ticket } from './ticket.ts';
import { nextWake } from './wake.ts';

/** What all entries of one command share. */
export type Occasion = {
  readonly ticketId: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
  /** Wake-up when no limit is left to wait for (督办). */
  readonly chaseAt: Instant;
  /**
   * `follow`: the execution that is running takes the next wake-up with it (a timer's own command);
   * `shorten`: a new execution only when the wake-up comes earlier than before;
   * `anew`: a new execution in any case.
   */
  readonly execution: 'follow' | 'shorten' | 'anew';
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
): Ticket => (happenings.length > 0 ? record(ticket, happenings, occasion).ticket : ticket);

/** The last entry of a command carries the wake-up that the whole command leads to. */
const timed = (
  entry: Appliable,
  before: Ticket | undefined,
  after: Ticket,
  occasion: Occasion,
): Appliable => {
  const wakeAt = nextWake(after, occasion.chaseAt);
  const arms = needsExecution(before, wakeAt, occasion) ? after.generation + 1 : undefined;
  return {
    ...entry,
    timer: { generation: arms ?? after.generation, ...(wakeAt && { wakeAt }) },
    ...(arms !== undefined && { arms }),
  };
};

const needsExecution = (
  before: Ticket | undefined,
  wakeAt: Instant | undefined,
  { execution }: Occasion,
): boolean => {
  if (wakeAt === undefined || execution === 'follow') return false;
  if (execution === 'anew') return true;
  return before?.wakeAt === undefined || wakeAt < before.wakeAt;
};

const numbered = (
  { rule, ...happening }: Happening,
  ticket: Ticket | undefined,
  { ticketId, at, by, correlationId }: Occasion,
): Appliable => {
  const sequence = (ticket?.version ?? 0) + 1;
  return {
    ...happening,
    aggregate: 'ticket',
    id: ticketId,
    sequence,
    eventId: eventIdOf(ticketId, sequence),
    at,
    by,
    correlationId,
    publish: isPublished(HAPPENINGS[happening.type].told),
    timer: {
      generation: ticket?.generation ?? 0,
      ...(ticket?.wakeAt && { wakeAt: ticket.wakeAt }),
    },
    ...(rule !== undefined && { rule }),
  };
};
