import * as z from 'zod';
import { pageIdOf } from '../../functions/domain/on-call/page-id.ts';
import { CAME_BACK } from '../../functions/domain/on-call/page-report.ts';
import { PAGE_SECONDS } from '../../functions/on-call/claim-call.ts';
import { fading } from '../fading.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { type EntryItem, entryIn, isEntry } from './read-items.ts';

/** What is carried by those who tell what became of it. */
const Carried = z.union([
  z.looseObject({ callId: z.string() }).transform(({ callId }) => `voice ${callId}`),
  z.looseObject({ messageId: z.string() }).transform(({ messageId }) => `text ${messageId}`),
]);

const CameBack = z.object({
  call: z.number(),
  recipient: z.string(),
  way: z.string(),
  outcome: z.enum(CAME_BACK),
});

const Started = z.object({ call: z.number(), people: z.array(z.string()) });
const Delivered = z.object({ call: z.number(), recipient: z.string() });

/** Whoever has begun a call may send it for so many milliseconds, whatever is reported of it meanwhile. */
const BEING_SENT = PAGE_SECONDS * 1000;

/** A queue keeps what is to be done for four days. */
const AGAIN_WITHIN = 5 * 86_400_000;

/**
 * What a provider has told of that it came back is not sent by that way again, from then on; where the call
 * was being made when that was written down, from when it can be no longer.
 */
export const watchPageReports = (now: () => number, breaks: Breaks, looks: Looks) => {
  const cameBack = fading<number>(now, AGAIN_WITHIN);
  const sendingUntil = fading<number>(now, AGAIN_WITHIN);
  let count = 0;
  const reported = (branch: string, { id: alertId, data }: EntryItem): void => {
    const told = CameBack.safeParse(data).data;
    if (!told) return;
    count += 1;
    const page = pageIdOf({ alertId, call: told.call, person: told.recipient });
    const until = Math.max(now(), sendingUntil.get(`${branch} ${page}`) ?? 0);
    cameBack.set(`${branch} ${told.way} ${page}`, until);
  };
  const sending = (
    branch: string,
    alertId: string,
    { call, people }: z.output<typeof Started>,
    until: number,
  ): void => {
    for (const person of people)
      sendingUntil.set(`${branch} ${pageIdOf({ alertId, call, person })}`, until);
  };
  const noted = (branch: string, entry: EntryItem): void => {
    if (entry.type === 'PageReported') reported(branch, entry);
    if (entry.type === 'PageStarted')
      sending(branch, entry.id, Started.parse(entry.data), now() + BEING_SENT);
    if (entry.type !== 'AlertDelivered') return;
    const { call, recipient } = Delivered.parse(entry.data);
    sending(branch, entry.id, { call, people: [recipient] }, 0);
  };
  const watcher: Watcher = {
    committed: (branch, written) => {
      for (const { after } of written)
        if (after && isEntry(after) && after.aggregate === 'alert') noted(branch, entryIn(after));
    },
    wentOut: (branch, { way, body }) => {
      const page = way === 'webhook' ? Carried.safeParse(JSON.parse(body)).data : undefined;
      if (page === undefined) return;
      looks('what came back is not sent again');
      const since = cameBack.get(`${branch} ${page}`);
      if (since !== undefined && since < now())
        breaks('sent again by a way that came back', branch, page);
    },
  };
  return { watcher, counted: () => ({ 'pages that came back': count }) };
};
