import type * as z from 'zod';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { ListQuery } from '../contracts/operations/handling/list.ts';
import { snapshotOf } from '../domain/ticket/snapshot.ts';
import { CursorRejected, type NumberReader, type TicketLists } from '../ports/readers.ts';

type Ports = { readonly lists: TicketLists; readonly numbers: NumberReader };
type Query = z.output<typeof ListQuery>;

/** Lists tickets and mirrors, the next limit first, or the one that has a number; nothing personal. */
export const makeListComplaints =
  (ports: Ports) =>
  async (query: Query): Promise<HttpAnswer> => {
    try {
      const { ticketNumber } = query;
      const page =
        ticketNumber === undefined
          ? await listed(ports, query)
          : await numbered(ports, ticketNumber);
      return { status: 200, body: page };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };

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
