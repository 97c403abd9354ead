import type * as z from 'zod';
import { type HttpAnswer, refusal } from '../contracts/http.ts';
import type { ListQuery } from '../contracts/operations/handling/list.ts';
import { CursorRejected, type TicketLists } from '../ports/readers.ts';

/** Lists tickets and mirrors, the next limit first; nothing personal. */
export const makeListComplaints =
  ({ lists }: { readonly lists: TicketLists }) =>
  async ({
    cursor,
    limit,
    state,
    level,
    dueBefore,
  }: z.output<typeof ListQuery>): Promise<HttpAnswer> => {
    try {
      const page = await lists.list(
        {
          ...(state && { state }),
          ...(level && { level }),
          ...(dueBefore && { dueBefore }),
        },
        { limit, ...(cursor !== undefined && { cursor }) },
      );
      return { status: 200, body: page };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };
