import { isDeepStrictEqual } from 'node:util';
import {
  RECOUNT_PAGE,
  type RecountedTicket,
  type RecountPage,
  type RecountRequest,
  type RecountResult,
} from '../contracts/recount.ts';
import type { Actor } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import type { Watcher } from '../domain/on-call/alerts-for-step.ts';
import { decideForTimer } from '../domain/ticket/decide.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
import type { OldEnd } from '../domain/ticket/limit-change.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { WallClock } from '../ports/outside.ts';
import type { TicketLists, TicketReader } from '../ports/readers.ts';
import { ticketWrites } from '../ports/ticket-writes.ts';

/** What recounting needs. */
export type RecountPorts = {
  readonly ledger: Ledger;
  readonly lists: TicketLists;
  readonly tickets: TicketReader;
  readonly clock: WallClock;
  readonly watcher: Watcher;
  readonly clockContext: ClockContext;
};

type Apply = Extract<RecountRequest, { action: 'apply' }>;

/** One page of the branch's own open tickets. @throws CursorRejected */
export const makeOpenTickets =
  ({ lists, tickets, watcher }: Pick<RecountPorts, 'lists' | 'tickets' | 'watcher'>) =>
  async (cursor: string | undefined): Promise<RecountPage> => {
    const page = await lists.list(
      {},
      { limit: RECOUNT_PAGE, ...(cursor !== undefined && { cursor }) },
    );
    // Mirrors are their owners' to count.
    const own = page.items.filter(({ owner }) => owner === watcher.branch);
    const loaded = await Promise.all(own.map(({ id }) => tickets.load(id)));
    return {
      tickets: loaded.filter((ticket): ticket is Ticket => ticket !== undefined),
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    };
  };

/** Others may change a ticket meanwhile this often. */
const ATTEMPTS = 8;

/**
 * Counts tickets' limits anew by the policy and the calendar that the branch runs with, each in one
 * transaction with its trail. Asked twice, the second time changes nothing.
 * @see rule D8
 */
export const makeRecount = (ports: RecountPorts) => {
  const attempt = async (
    ticketId: string,
    by: Actor,
    correlationId: string,
    left: number,
  ): Promise<RecountedTicket> => {
    const leftAlone: RecountedTicket = { ticketId, outcome: 'left-alone', changes: [] };
    const ticket = await ports.tickets.load(ticketId);
    if (!ticket) return leftAlone;
    const { clockContext, clock, ledger, watcher } = ports;
    const context = { ...clockContext, now: clock.now(), by, correlationId };
    const decision = decideForTimer(ticket, { kind: 'recount' }, context);
    if (decision.kind === 'refused') return leftAlone;
    const outcome = await ledger.commit(ticketWrites(ticket, decision, watcher));
    if (outcome.kind === 'committed')
      return { ticketId, outcome: 'recounted', changes: decision.entries.flatMap(changesIn) };
    return left > 1
      ? attempt(ticketId, by, correlationId, left - 1)
      : { ticketId, outcome: 'busy', changes: [] };
  };

  return async (
    { ticketIds, by, policy, calendarVersion }: Apply,
    correlationId: string,
  ): Promise<RecountResult> => {
    const running = ports.clockContext;
    const same =
      calendarVersion === running.calendar.version && isDeepStrictEqual(policy, running.policy);
    if (!same)
      return {
        kind: 'not-deployed',
        policyVersion: running.policy.version,
        calendarVersion: running.calendar.version,
      };
    // Who may ask is for IAM to say; whom the trail names is a person all the same.
    const actor: Actor = { kind: 'person', subject: by, role: 'manager' };
    const tickets = await Promise.all(
      ticketIds.map((id) => attempt(id, actor, correlationId, ATTEMPTS)),
    );
    return { kind: 'applied', tickets };
  };
};

const changesIn = (entry: TicketEntry): RecountedTicket['changes'] =>
  entry.type === 'LimitsRecounted'
    ? entry.data.changes.flatMap(({ kind, old, new: counted }) =>
        old && counted ? [{ kind, old: endOf(old), new: endOf(counted) }] : [],
      )
    : [];

const endOf = ({ rule, dueAt, provisional }: OldEnd) => ({
  rule,
  dueAt,
  provisional,
});
