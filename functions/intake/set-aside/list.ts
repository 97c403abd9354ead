import type * as z from 'zod';
import { type HttpAnswer, refusal } from '../../contracts/http-answer.ts';
import type { SetAsideQuery } from '../../contracts/set-aside.ts';
import { CursorRejected, type ThingList } from '../../ports/readers.ts';

/** Lists what was set aside, the newest first. */
export const makeListSetAside =
  ({ setAsides }: { readonly setAsides: ThingList<'set-aside'> }) =>
  async ({ state, limit, cursor }: z.output<typeof SetAsideQuery>): Promise<HttpAnswer> => {
    try {
      const page = { limit, ...(cursor !== undefined && { cursor }) };
      return { status: 200, body: await setAsides.list(state, page) };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };
