import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { answered } from '../api/client.ts';
import { useGive } from '../api/give.ts';
import { inWords } from '../language/language.ts';
import { say } from '../parts/toasts.tsx';
import type { GoingOut } from './waiting.ts';

/** As many as the API takes at once. */
const MOST_AT_ONCE = 50;

/** What the rule said of those that did not go out, by ticket. */
export type Refused = Readonly<Record<string, string>>;

/** Gives units work orders, each done or refused by itself (A3, E1). */
export const useGiveOut = (gone: (tickets: readonly string[]) => void) => {
  const [refused, setRefused] = useState<Refused>({});
  const [out, setOut] = useState<readonly string[]>([]);
  const give = useGive(
    async (client, orders: readonly GoingOut[], key) => {
      const { results } = await answered(
        client.POST('/dispatch', {
          params: { header: { 'Idempotency-Key': key } },
          body: { orders: [...orders] },
        }),
      );
      return results;
    },
    (results) => {
      const done = results.filter(({ kind }) => kind === 'done').map(({ ticket }) => ticket);
      setRefused((before) => ({
        ...Object.fromEntries(Object.entries(before).filter(([ticket]) => !done.includes(ticket))),
        ...Object.fromEntries(
          results.flatMap((result) =>
            result.kind === 'refused' ? [[result.ticket, inWords(result.message)]] : [],
          ),
        ),
      }));
      const left = results.length - done.length;
      const went = t`${plural(done.length, { one: '已派出 # 件', other: '已派出 # 件' })}`;
      const stayed = t`${plural(left, { one: '# 件未派出', other: '# 件未派出' })}`;
      say(left === 0 ? went : `${went}${inWords({ zh: '，', en: ', ' })}${stayed}`);
      setOut((before) => [...before, ...done]);
      gone(done);
    },
  );
  return {
    refused,
    /** Those that went out: they stand in the list until it is read anew, so that no row moves under a hand. */
    out,
    error: give.error,
    isPending: give.isPending,
    /** Those beyond what is taken at once wait for the next time. */
    giveOut: (orders: readonly GoingOut[]): void => {
      if (orders.length > 0) give.mutate(orders.slice(0, MOST_AT_ONCE));
    },
  };
};
