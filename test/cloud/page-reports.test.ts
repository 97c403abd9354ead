import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, it, onTestFinished } from 'vitest';
import { beginChain } from '../../functions/domain/on-call/alert-acts.ts';
import { pageIdOf } from '../../functions/domain/on-call/page-id.ts';
import { raise } from '../../functions/domain/on-call/record-alert.ts';
import { toInstant } from '../../functions/domain/time.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { makeDocumentClient } from '../../functions/store/document-client.ts';
import { makeEntryReader } from '../../functions/store/entry-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { aPlan } from '../builders/alert.ts';
import { aws } from './aws.ts';
import { branch, call, fresh, until } from './house.ts';

const stored = () => ({
  client: makeDocumentClient(aws()),
  tables: { tickets: branch('huaian').tableName, caseFiles: '' },
});
const alertOf = async (id: string) => makeThingReader(stored(), 'alert').load(id);

/** Whoever has their telephone switched off: no call gets through, and the provider of text messages reports so. */
const SWITCHED_OFF = '+8613811119999';

/** A webhook that is down at first, for as long as a page tries it. */
const startPager = async () => {
  const pages: unknown[] = [];
  let tries = 0;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    tries += 1;
    if (tries > 2) pages.push(JSON.parse(body));
    response.writeHead(tries > 2 ? 204 : 500).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return { pages, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

/** Somebody with these ways, whom an alert of the city calls first, for as long as the test lasts. */
const alerting = async (ways: object) => {
  const person = fresh('ha-paged');
  const profile = { sub: person, name: '测试', ways, posts: [] };
  const added = await call('huaian', 'POST', '/organisation/people', {
    as: 'manager',
    json: { id: person, ...profile },
  });
  expect(added.status).toBe(201);
  const now = toInstant(new Date());
  const alertId = `${fresh('reports')}.responsible`;
  const raised = raise(
    {
      ...{ id: alertId, branch: 'huaian', level: 'city', role: 'responsible', raisedAt: now },
      cause: { kind: 'notice-overdue', noticeId: fresh('notice') },
    },
    { kind: 'system', part: 'timer' },
    alertId,
  );
  const steps = [{ level: 'city', as: 'responsible', people: [person], wait: 3600 }] as const;
  const begun = beginChain(raised.alert, aPlan({ steps, alarms: false }), now, alertId);
  const entries = [...raised.entries, ...begun.entries];
  await makeLedger(stored()).commit([
    { kind: 'alert', after: begun.alert, before: 0 },
    ...entries.map((entry): Write => ({ kind: 'entry', entry })),
  ]);
  return { alertId, person, wakeAt: begun.alert.timer?.wakeAt };
};

it('a page that its provider reports undelivered has the next way tried within the step, and none twice (F3)', async () => {
  const pager = await startPager();
  const { alertId, person, wakeAt } = await alerting({ webhook: pager.url, phone: SWITCHED_OFF });
  const alert = await until(
    'the next way',
    () => alertOf(alertId),
    (one) => one?.calls?.some(({ by }) => by.includes('webhook')) ?? false,
    90,
  );
  expect(alert).toMatchObject({
    chain: { step: 0, state: 'climbing' },
    timer: { wakeAt },
    calls: [{ call: 1, person, reports: [{ way: 'text', outcome: 'undelivered' }] }],
  });
  expect(pager.pages).toMatchObject([{ alertId, recipient: person }]);
  const { items } = await makeEntryReader(stored(), 'alert').entries(alertId, { limit: 100 });
  const delivered = items.flatMap((one) => (one.type === 'AlertDelivered' ? [one.data.by] : []));
  expect(delivered).toEqual([expect.arrayContaining(['text']), ['webhook']]);
  expect(items.filter(({ type }) => type === 'PageReported')).toHaveLength(1);

  // What comes again says nothing new; what is not signed, or too late, is not heard.
  const messageId = pageIdOf({ alertId, call: 1, person });
  const body = JSON.stringify({ messageId, outcome: 'failed' });
  const report = async (t: number, key = inject('providers').textSecret) => {
    const v1 = createHmac('sha256', key).update(`${t}.${body}`).digest('hex');
    const { status } = await fetch(`${branch('huaian').apiUrl}/providers/sms/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'redress-signature': `t=${t},v1=${v1}` },
      body,
    });
    return status;
  };
  const now = Math.floor(Date.now() / 1000);
  expect(await report(now)).toBe(200);
  expect(await report(now - 310)).toBe(401);
  expect(await report(now, 'not the secret')).toBe(401);
  expect((await alertOf(alertId))?.version).toBe(alert?.version);
  expect(pager.pages).toHaveLength(1);
  const path = `/alerts/${encodeURIComponent(alertId)}/acknowledge`;
  expect((await call('huaian', 'POST', path, { as: 'on-call' })).status).toBe(200);
});
