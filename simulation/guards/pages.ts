import { createHash } from 'node:crypto';
import * as z from 'zod';
import { fading } from '../fading.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { type EntryItem, entryIn, isEntry } from './read-items.ts';

const Page = z.looseObject({ alertId: z.string(), recipient: z.string() });

/** What happens once and is said once; of what goes on, such as a silence, people are told again. */
const ONCE: readonly string[] = ['escalation', 'media-referral'];

/** A queue keeps what is to be done for four days: nothing of it is sent or raised again after them. */
const AGAIN_WITHIN = 5 * 86_400_000;

/** Somebody was reached, has seen it by themselves, or will with others. */
const HEARD: readonly string[] = [
  'AlertAcknowledged',
  'AlertDelivered',
  'AlertPutOff',
  'AlertJoined',
];

/**
 * One alert for each cause, and one page of it to a person by a way. Who crashes between sending and
 * writing down sends once more: never oftener than paging failed.
 */
export const watchPages = (now: () => number, breaks: Breaks, looks: Looks) => {
  const causes = new Set<string>();
  const sent = fading<number>(now, AGAIN_WITHIN);
  const ids = fading<true>(now, AGAIN_WITHIN);
  let pages = 0;
  /** Alerts of which nobody has heard yet. */
  const unheard = new Map<string, string>();
  let failures = 0;
  let again = 0;
  const raised = (branch: string, { id, data }: EntryItem): void => {
    looks('one alert per cause');
    const cause = JSON.stringify(data.cause);
    unheard.set(id, branch);
    const alert = `${branch} ${id}`;
    if (ids.get(alert)) breaks('two alerts for one cause', branch, `${id} ${cause}`);
    ids.set(alert, true);
    if (!ONCE.includes(String(Object(data.cause).kind))) return;
    const one = `${branch} ${String(data.level)} ${String(data.role)} ${cause}`;
    const print = createHash('sha1').update(one).digest('base64');
    if (causes.has(print)) breaks('two alerts for one cause', branch, one);
    causes.add(print);
  };
  const watcher: Watcher = {
    committed: (branch, written) => {
      for (const { after } of written) {
        if (!after || !isEntry(after) || after.aggregate !== 'alert') continue;
        const entry = entryIn(after);
        if (entry.type === 'AlertRaised') raised(branch, entry);
        else if (entry.type === 'AlertBroughtUp') unheard.set(entry.id, branch);
        else if (HEARD.includes(entry.type)) unheard.delete(entry.id);
      }
    },
    invoked: (_, { handler }, { kind }) => {
      if (handler === 'on-call/page' && kind !== 'returned') failures += 1;
    },
    wentOut: (branch, { way, to, body }) => {
      const page = way === 'webhook' ? Page.safeParse(JSON.parse(body)).data : undefined;
      if (!page) return;
      looks('one page per cause');
      const key = `${page.alertId} ${page.recipient} ${to}`;
      const before = sent.get(key) ?? 0;
      sent.set(key, before + 1);
      if (before > 0) again += 1;
      else pages += 1;
      if (before > 2) breaks('paged again and again', branch, key);
    },
  };
  return {
    watcher,
    atTheEnd: (): void => {
      looks('every alert reaches somebody');
      for (const [alert, branch] of unheard) breaks('nobody was paged', branch, alert);
    },
    counted: () => ({
      pages,
      'pages sent again': again,
      'failures of paging': failures,
    }),
  };
};
