import type * as z from 'zod';
import type { AlertListQuery } from '../contracts/alerts.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { acknowledgeAlert, handOverAlert } from '../contracts/operations/on-call/alerts.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { type AlertReader, CursorRejected } from '../ports/readers.ts';
import { idsOpenTo } from '../showing/posts-for.ts';

/** Lists a branch's alerts, the newest first. */
export const makeListAlerts =
  ({ alerts }: { readonly alerts: AlertReader }) =>
  async (
    { state, limit, cursor }: z.output<typeof AlertListQuery>,
    inPosts: readonly TokenHolder[],
  ): Promise<HttpAnswer> => {
    try {
      const page = { limit, ...(cursor !== undefined && { cursor }) };
      const found = await alerts.list(state, page);
      const items = found.items.map((alert) => ({ ...alert, may: mayOn(alert, inPosts) }));
      return { status: 200, body: { ...found, items } };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };

const mayOn = (
  { state, chain }: Pick<Alert, 'state' | 'chain'>,
  inPosts: readonly TokenHolder[],
): string[] =>
  idsOpenTo(inPosts, [acknowledgeAlert, handOverAlert], ({ id }) =>
    id === acknowledgeAlert.id ? state === 'raised' : chain !== undefined,
  );
