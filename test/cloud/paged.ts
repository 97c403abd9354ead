import { inject } from 'vitest';
import * as z from 'zod';
import type { AlertShown } from '../../functions/domain/on-call/alert.ts';
import { beginChain } from '../../functions/domain/on-call/alert-acts.ts';
import { raise } from '../../functions/domain/on-call/record-alert.ts';
import { toInstant } from '../../functions/domain/time.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { makeDocumentClient } from '../../functions/store/document-client.ts';
import { makeEntryReader } from '../../functions/store/entry-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { aPlan } from '../builders/alert.ts';
import { aws } from './aws.ts';
import { branch, call, endpoints, fresh } from './house.ts';
import type { Taken } from './providers.ts';

const stored = () => ({
  client: makeDocumentClient(aws()),
  tables: { tickets: branch('huaian').tableName, caseFiles: '' },
});

type Ways = {
  readonly webhook?: string;
  readonly robot?: string;
  readonly phone?: string;
};

/** Somebody new of the city, who is reached by these ways alone. @returns their id */
export const somebody = async (ways: Ways): Promise<string> => {
  const id = fresh('ha-paged');
  const posts = [{ post: 'handler', unit: 'qingjiangpu' }];
  const { status, body } = await call('huaian', 'POST', '/organisation/people', {
    as: 'manager',
    json: { id, sub: id, name: '值班员', ways, posts },
    headers: { 'idempotency-key': id },
  });
  if (status !== 201) throw new Error(`nobody was added: ${status} ${JSON.stringify(body)}`);
  return id;
};

/** An alert of the city whose chain calls these one after another, each step so many seconds after the last. @returns its id */
export const alertTo = async (people: readonly string[], wait: number): Promise<string> => {
  const now = toInstant(new Date());
  const id = `${fresh('paged')}.responsible`;
  const raised = raise(
    {
      ...{ id, branch: 'huaian', level: 'city', role: 'responsible', raisedAt: now },
      cause: { kind: 'notice-overdue', noticeId: fresh('notice') },
    },
    { kind: 'system', part: 'timer' },
    id,
  );
  const steps = people.map(
    (person) => ({ level: 'city', as: 'on-call', people: [person], wait }) as const,
  );
  const begun = beginChain(raised.alert, aPlan({ steps }), now, id);
  await makeLedger(stored()).commit([
    { kind: 'alert', after: begun.alert, before: 0 },
    ...[...raised.entries, ...begun.entries].map((entry): Write => ({ kind: 'entry', entry })),
  ]);
  return id;
};

/** What has happened to an alert, in order. */
export const trailOf = async (alertId: string) =>
  (await makeEntryReader(stored(), 'alert').entries(alertId, { limit: 100 })).items;

/** An alert as it is stored. */
export const storedAlert = (alertId: string) => makeThingReader(stored(), 'alert').load(alertId);

/** An alert as the API shows it. */
export const shownAlert = async (alertId: string): Promise<AlertShown | undefined> => {
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const next = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await call('huaian', 'GET', `/alerts?limit=100${next}`, { as: 'on-call' });
    const found = (body.items as AlertShown[]).find(({ id }) => id === alertId);
    if (found) return found;
    cursor = body.cursor;
  }
  return undefined;
};

/** Acknowledges as whoever is on call: nobody is called any more. */
export const acknowledge = (alertId: string) =>
  call('huaian', 'POST', `/alerts/${encodeURIComponent(alertId)}/acknowledge`, { as: 'on-call' });

/** What came to the robots, webhooks and the provider of calls. */
export const takenByProviders = async (): Promise<readonly Taken[]> =>
  (await (await fetch(`${inject('providers').origin}/taken`)).json()) as Taken[];

const Texts = z.array(
  z.looseObject({
    kind: z.string(),
    messageId: z.string().optional(),
    to: z.unknown().optional(),
    text: z.string().optional(),
  }),
);

/** The text messages that were sent about an alert. */
export const textsAbout = async (alertId: string) =>
  Texts.parse(await (await fetch(endpoints().received)).json()).filter(
    ({ kind, messageId }) => kind === 'text-message' && messageId?.startsWith(`${alertId}.`),
  );
