import type * as z from 'zod';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { OrderListQuery } from '../contracts/operations/work-orders/readings.ts';
import { CursorRejected, type OrderLists } from '../ports/readers.ts';

/** Lists work orders, the next limit first; nothing personal. */
export const makeListOrders =
  ({ lists }: { readonly lists: OrderLists }) =>
  async ({
    branch,
    unit,
    state,
    limit,
    cursor,
  }: z.output<typeof OrderListQuery>): Promise<HttpAnswer> => {
    try {
      const of = unit === undefined ? {} : { unit, ...(branch !== undefined && { branch }) };
      const filter = { ...of, ...(state && { state }) };
      const page = { limit, ...(cursor !== undefined && { cursor }) };
      return { status: 200, body: await lists.list(filter, page) };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };
