import type * as z from 'zod';
import type { AlertListQuery } from '../contracts/alerts.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { acknowledgeAlert, handOverAlert } from '../contracts/operations/on-call/alerts.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { type Alert, type AlertShown, alertShown } from '../domain/on-call/alert.ts';
import {
  type AlertReader,
  CursorRejected,
  type Page,
  type PageRequest,
  type StormReader,
} from '../ports/readers.ts';
import { idsOpenTo } from '../showing/posts-for.ts';

/** Lists a branch's alerts, the newest first; or those that were told with one, or that a muting has kept back. */
export const makeListAlerts =
  ({ alerts, storms }: { readonly alerts: AlertReader; readonly storms: StormReader }) =>
  async (
    { state, joined, muted, limit, cursor }: z.output<typeof AlertListQuery>,
    inPosts: readonly TokenHolder[],
  ): Promise<HttpAnswer> => {
    try {
      const page = { limit, ...(cursor !== undefined && { cursor }) };
      const head = joined ?? muted;
      const found =
        head === undefined
          ? await alerts.list(state, page)
          : await toldWith(head, { state, ...page }, { alerts, storms });
      const items = found.items.map((alert) => ({ ...alert, may: mayOn(alert, inPosts) }));
      return { status: 200, body: { ...found, items } };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };

type Asked = PageRequest & { readonly state: Alert['state'] | undefined };

/** What was told with an alert, or kept back by a muting, by id. */
const toldWith = async (
  head: string,
  { state, limit, cursor = '' }: Asked,
  { alerts, storms }: { readonly alerts: AlertReader; readonly storms: StormReader },
): Promise<Page<AlertShown>> => {
  const left = (await storms.members(head)).filter((id) => id > cursor);
  const some = left.slice(0, limit);
  const loaded = await Promise.all(some.map((id) => alerts.load(id)));
  const last = left.length > limit ? some.at(-1) : undefined;
  return {
    items: loaded
      .filter((alert) => alert !== undefined)
      .filter((alert) => state === undefined || alert.state === state)
      .map(alertShown),
    ...(last !== undefined && { cursor: last }),
  };
};

const mayOn = (
  { state, chain }: Pick<Alert, 'state' | 'chain'>,
  inPosts: readonly TokenHolder[],
): string[] =>
  idsOpenTo(inPosts, [acknowledgeAlert, handOverAlert], ({ id }) =>
    id === acknowledgeAlert.id ? state === 'raised' : chain !== undefined,
  );
