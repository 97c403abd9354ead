import type * as z from 'zod';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { ListQuery } from '../contracts/operations/handling/list.ts';
import { snapshotOf, type TicketSnapshot } from '../domain/ticket/snapshot.ts';
import {
  CursorRejected,
  type NumberReader,
  type ReceivedTickets,
  type TicketLists,
  type TicketReader,
} from '../ports/readers.ts';

type Ports = {
  readonly lists: TicketLists;
  readonly numbers: NumberReader;
  readonly received: ReceivedTickets;
  readonly tickets: TicketReader;
};
type Query = z.output<typeof ListQuery>;

/**
 * Lists tickets and mirrors, the next limit first, or the branch's own by when they were received, or the
 * one that has a number; nothing personal.
 */
export const makeListComplaints =
  (ports: Ports) =>
  async (query: Query): Promise<HttpAnswer> => {
    try {
      return { status: 200, body: await pageOf(ports, query) };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };

const pageOf = (ports: Ports, query: Query) => {
  const { ticketNumber, receivedFrom, receivedBefore } = query;
  if (ticketNumber !== undefined) return numbered(ports, ticketNumber);
  return (receivedFrom ?? receivedBefore) === undefined
    ? listed(ports, query)
    : received(ports, query);
};

/** Read as stored now; what is left out by the other filters makes a page shorter, so that it stays one read. */
const received = async (ports: Ports, { receivedFrom, receivedBefore, ...query }: Query) => {
  const { items: ids, ...behind } = await ports.received.within(
    {
      ...(receivedFrom && { from: receivedFrom }),
      ...(receivedBefore && { until: receivedBefore }),
    },
    { limit: query.limit, ...(query.cursor !== undefined && { cursor: query.cursor }) },
  );
  const found = await Promise.all(ids.map((id) => ports.tickets.load(id)));
  const items = found.flatMap((ticket) => ticket ?? []).map(snapshotOf);
  return { items: items.filter((item) => isWanted(item, query)), ...behind };
};

const isWanted = (
  { state, level, nextDueAt }: TicketSnapshot,
  wanted: Pick<Query, 'state' | 'level' | 'dueBefore'>,
): boolean =>
  (wanted.state ?? state) === state &&
  (wanted.level ?? level) === level &&
  (wanted.dueBefore === undefined || (nextDueAt !== undefined && nextDueAt < wanted.dueBefore));

const listed = ({ lists }: Ports, { cursor, limit, state, level, dueBefore }: Query) =>
  lists.list(
    {
      ...(state && { state }),
      ...(level && { level }),
      ...(dueBefore && { dueBefore }),
    },
    { limit, ...(cursor !== undefined && { cursor }) },
  );

const numbered = async ({ numbers }: Ports, ticketNumber: string) => {
  const ticket = await numbers.ticketOf(ticketNumber);
  return { items: ticket ? [snapshotOf(ticket)] : [] };
};
