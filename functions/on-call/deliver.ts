import type { AlertPage } from '../contracts/alerts.ts';
import type { Person } from '../contracts/branch.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { alertText } from '../domain/on-call/wording.ts';
import type { Pagers } from '../ports/outside.ts';

/** A way in which a person is reached. */
export type Way = 'topic' | 'email' | 'webhook';

/** By which ways a page went out, and which of them failed. */
export type Delivered = { readonly by: readonly Way[]; readonly failed: readonly Way[] };

/** Sends one page by every way that the person has; one that fails does not stop the others. */
export const deliver = async (alert: Alert, person: Person, pagers: Pagers): Promise<Delivered> => {
  const { zh, en } = alertText(alert);
  const text = {
    subject: `[Redress] ${alert.level} ${alert.role} ${alert.branch}`,
    body: `${zh}\n\n${en}\n\n${alert.id}`,
  };
  const { email, webhook } = person;
  const ways: [Way, () => Promise<unknown>][] = [['topic', () => pagers.topic(alert.id, text)]];
  if (email !== undefined) ways.push(['email', () => pagers.email(email, text)]);
  if (webhook !== undefined)
    ways.push(['webhook', () => pagers.webhook(webhook, pageBody(alert, person, { zh, en }))]);
  const results = await Promise.all(ways.map(([way, send]) => attempt(way, send)));
  return {
    by: results.flatMap(({ way, outcome }) => (outcome === 'sent' ? [way] : [])),
    failed: results.flatMap(({ way, outcome }) => (outcome === 'failed' ? [way] : [])),
  };
};

const attempt = async (way: Way, send: () => Promise<unknown>) => {
  try {
    // False says that the branch has no such way.
    return { way, outcome: (await send()) === false ? 'not-sent' : 'sent' };
  } catch {
    return { way, outcome: 'failed' };
  }
};

const pageBody = (alert: Alert, person: Person, text: AlertPage['text']): AlertPage => ({
  alertId: alert.id,
  branch: alert.branch,
  level: alert.level,
  role: alert.role,
  recipient: person.id,
  cause: alert.cause,
  raisedAt: alert.raisedAt,
  text,
});
