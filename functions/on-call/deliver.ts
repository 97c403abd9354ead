import type { AlertPage } from '../contracts/alerts.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { type AlertPlace, type AlertWords, alertWords } from '../domain/on-call/wording.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Pagers } from '../ports/outside.ts';
import type { Recipient } from './recipient.ts';

/** A way in which a person is reached. */
export type Way = 'topic' | 'email' | 'webhook';

/** By which ways a page went out, and which of them failed. */
export type Delivered = { readonly by: readonly Way[]; readonly failed: readonly Way[] };

/**
 * Which ways must still work before the person counts as paged: all of their own. The topic counts
 * only where they have none: it takes a page though nobody listens.
 */
export const outstandingWays = (
  { ways: { email, webhook } }: Person,
  pagers: Pagers,
  worked: readonly string[],
): readonly Way[] => {
  const own: readonly Way[] = [
    ...(email !== undefined && pagers.email ? ['email' as const] : []),
    ...(webhook !== undefined ? ['webhook' as const] : []),
  ];
  const needed: readonly Way[] = own.length > 0 ? own : ['topic'];
  return needed.filter((way) => !worked.includes(way));
};

/** Whom a page goes to, with what it says and by which ways. */
export type Addressed = Recipient & {
  readonly place: AlertPlace;
  readonly pagers: Pagers;
};

/** Sends one page by every way that has not worked before; one that fails stops no other. */
export const deliver = async (
  alert: Alert,
  addressed: Addressed,
  workedBefore: readonly string[],
): Promise<Delivered> => {
  const left = sendings(alert, addressed).filter(([way]) => !workedBefore.includes(way));
  const results = await Promise.allSettled(left.map(([, send]) => send()));
  const ended = (status: 'fulfilled' | 'rejected') =>
    left.flatMap(([way], index) => (results[index]?.status === status ? [way] : []));
  return { by: ended('fulfilled'), failed: ended('rejected') };
};

const sendings = (
  alert: Alert,
  { person, instead, place, pagers }: Addressed,
): readonly (readonly [Way, () => Promise<void>])[] => {
  const words = alertWords(alert, place, instead);
  const { zh, en } = words.text;
  const text = { subject: words.subject, body: `${zh}\n\n${en}` };
  const { email, webhook } = person.ways;
  const sendMail = pagers.email;
  const ways: [Way, () => Promise<void>][] = [['topic', () => pagers.topic(alert.id, text)]];
  if (email !== undefined && sendMail) ways.push(['email', () => sendMail(email, text)]);
  if (webhook !== undefined)
    ways.push(['webhook', () => pagers.webhook(webhook, pageBody(alert, person, words))]);
  return ways;
};

const pageBody = (alert: Alert, person: Person, { text, link }: AlertWords): AlertPage => ({
  alertId: alert.id,
  branch: alert.branch,
  level: alert.level,
  role: alert.role,
  recipient: person.id,
  cause: alert.cause,
  raisedAt: alert.raisedAt,
  text,
  link,
});
