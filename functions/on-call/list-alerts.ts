import type * as z from 'zod';
import type { AlertListQuery } from '../contracts/alerts.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { type AlertReader, CursorRejected } from '../ports/readers.ts';

/** Lists a branch's alerts, the newest first. */
export const makeListAlerts =
  ({ alerts }: { readonly alerts: AlertReader }) =>
  async ({ state, limit, cursor }: z.output<typeof AlertListQuery>): Promise<HttpAnswer> => {
    try {
      const page = { limit, ...(cursor !== undefined && { cursor }) };
      return { status: 200, body: await alerts.list(state, page) };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };
