import type * as z from 'zod';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { MAX_NOTICES_A_PAGE, type NoticeListQuery } from '../contracts/notices.ts';
import { CursorRejected, type NoticeReader } from '../ports/readers.ts';

/** Lists the notices that a branch holds, its own and others', the newest first. */
export const makeListNotices =
  ({ notices }: { readonly notices: NoticeReader }) =>
  async ({ state, limit, cursor }: z.output<typeof NoticeListQuery>): Promise<HttpAnswer> => {
    try {
      const most = Math.min(limit, MAX_NOTICES_A_PAGE);
      const page = { limit: most, ...(cursor !== undefined && { cursor }) };
      return { status: 200, body: await notices.list(state, page) };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };
