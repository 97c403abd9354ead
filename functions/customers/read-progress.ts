import { type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import type { Progress } from '../contracts/operations/customers/progress.ts';
import type { ClockKind } from '../domain/clock/clock.ts';
import { isOpen, runningClocks, type Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { Fingerprints, WallClock } from '../ports/outside.ts';
import type { TicketReader } from '../ports/readers.ts';
import { makeOpenToken } from './progress-links.ts';

/** What showing it needs. */
export type ProgressPorts = {
  readonly tickets: TicketReader;
  readonly fingerprints: Fingerprints;
  readonly clock: WallClock;
};

/** How the complaint stands that a link's token is of; every other token is answered alike (M3). */
export const makeReadProgress = (ports: ProgressPorts) => {
  const open = makeOpenToken(ports);
  return async (token: string): Promise<{ readonly body: Progress } | HttpRefusal> => {
    const ticketId = await open(token, ports.clock.now());
    const ticket = ticketId === undefined ? undefined : await ports.tickets.load(ticketId);
    return ticket ? { body: progressOf(ticket) } : refusal('not-found');
  };
};

const progressOf = (ticket: Ticket): Progress => {
  const nextDate = nextDateOf(ticket);
  return {
    ticketNumber: ticket.ticketNumber,
    state: ticket.state,
    ...(nextDate !== undefined && { nextDate }),
  };
};

/** What the customer is promised; another body's date is between it and us (A5). */
const PROMISED: ReadonlySet<ClockKind> = new Set<ClockKind>([
  'solution-answer',
  'promised-answer',
  'own-answer',
  'opinion-answer',
  'province-answer',
  'statutory-answer',
]);

/** The earliest date on which the customer is told something, of those that have not passed (B8, D1, D9). */
const nextDateOf = (ticket: Ticket): Instant | undefined =>
  isOpen(ticket)
    ? runningClocks(ticket)
        .filter(({ kind, missed }) => !missed && PROMISED.has(kind))
        .map(({ dueAt }) => dueAt)
        .sort()[0]
    : undefined;
