import { isDeepStrictEqual } from 'node:util';
import { ChangeBusy, type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { ticketChange } from '../changing/thing-change.ts';
import {
  RECOUNT_PAGE,
  type RecountedTicket,
  type RecountPage,
  type RecountRequest,
  type RecountResult,
} from '../contracts/recount.ts';
import type { Actor } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { decideRecount } from '../domain/ticket/decide.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
import type { OldEnd } from '../domain/ticket/limit-change.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { TicketLists, TicketReader } from '../ports/readers.ts';

/** What recounting needs. */
export type RecountPorts = ChangePorts & {
  readonly lists: TicketLists;
  readonly tickets: TicketReader;
  readonly clockContext: ClockContext;
};

type Apply = Extract<RecountRequest, { action: 'apply' }>;

/** One page of the branch's own open tickets. @throws CursorRejected */
export const makeOpenTickets =
  ({ lists, tickets, ownBranch }: Pick<RecountPorts, 'lists' | 'tickets' | 'ownBranch'>) =>
  async (cursor: string | undefined): Promise<RecountPage> => {
    const page = await lists.list(
      {},
      { limit: RECOUNT_PAGE, ...(cursor !== undefined && { cursor }) },
    );
    // Mirrors are their owners' to count.
    const own = page.items.filter(({ owner }) => owner === ownBranch.id);
    const loaded = await Promise.all(own.map(({ id }) => tickets.load(id)));
    return {
      tickets: loaded.filter((ticket): ticket is Ticket => ticket !== undefined),
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    };
  };

/**
 * Counts tickets' limits anew by the policy and the calendar that the branch runs with, each in one
 * transaction with its trail. Asked twice, the second time changes nothing.
 * @see rule D8
 */
export const makeRecount = (ports: RecountPorts) => {
  const { clockContext, tickets } = ports;
  const change = makeChange(ports);

  const recountOne = async (
    ticketId: string,
    by: Actor,
    correlationId: string,
  ): Promise<RecountedTicket> => {
    const recounted = await change({
      load: () => tickets.load(ticketId),
      decide: (ticket, now) => {
        const decision =
          ticket && decideRecount(ticket, { ...clockContext, now, by, correlationId });
        if (decision?.kind !== 'recorded') return unchanged(undefined);
        return {
          kind: 'changed',
          changes: [ticketChange(ticket, decision)],
          answer: decision.entries.flatMap(changesIn),
        };
      },
    });
    return recounted.kind === 'changed'
      ? { ticketId, outcome: 'recounted', changes: recounted.answer }
      : { ticketId, outcome: 'left-alone', changes: [] };
  };

  const busy = (ticketId: string, error: unknown): RecountedTicket => {
    if (error instanceof ChangeBusy) return { ticketId, outcome: 'busy', changes: [] };
    throw error;
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
      ticketIds.map((id) =>
        recountOne(id, actor, correlationId).catch((error: unknown) => busy(id, error)),
      ),
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
