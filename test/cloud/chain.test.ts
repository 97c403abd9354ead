import { beforeAll, expect, it } from 'vitest';
import type { AlertShown } from '../../functions/domain/on-call/alert.ts';
import { beginChain } from '../../functions/domain/on-call/alert-acts.ts';
import { raise } from '../../functions/domain/on-call/record-alert.ts';
import { epochSeconds, toInstant } from '../../functions/domain/time.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { makeDocumentClient } from '../../functions/store/document-client.ts';
import { makeEntryReader } from '../../functions/store/entry-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { aPlan } from '../builders/alert.ts';
import { aws } from './aws.ts';
import { branch, call, fresh, until } from './house.ts';

/** Seconds until the next step: enough for the page before it to have gone out. */
const WAIT = 20;
/** The same for who acknowledges it: enough for them, also where all of it starts slowly. */
const LONG = 45;

const storedIn = (id: 'huaian' | 'jiangsu') => ({
  client: makeDocumentClient(aws()),
  tables: { tickets: branch(id).tableName, caseFiles: '' },
});

const alertIn = async (id: 'huaian' | 'jiangsu', alertId: string) =>
  makeThingReader(storedIn(id), 'alert').load(alertId);

const trailOf = async (alertId: string) =>
  (await makeEntryReader(storedIn('huaian'), 'alert').entries(alertId, { limit: 100 })).items;

/** An alert of the city whose chain calls one on duty, then the manager, then the province. */
const alerting = async (wait: number): Promise<string> => {
  const now = toInstant(new Date());
  const id = `${fresh('chain')}.responsible`;
  const raised = raise(
    {
      ...{ id, branch: 'huaian', level: 'city', role: 'responsible', raisedAt: now },
      cause: { kind: 'notice-overdue', noticeId: fresh('notice') },
    },
    { kind: 'system', part: 'timer' },
    id,
  );
  const steps = [
    { level: 'city', as: 'responsible', people: ['ha-duty-1'], wait },
    { level: 'city', as: 'manager', people: ['ha-customer-service-manager'], wait },
  ] as const;
  const begun = beginChain(raised.alert, aPlan({ steps, above: 'jiangsu' }), now, id);
  const entries = [...raised.entries, ...begun.entries];
  await makeLedger(storedIn('huaian')).commit([
    { kind: 'alert', after: begun.alert, before: 0 },
    ...entries.map((entry): Write => ({ kind: 'entry', entry })),
  ]);
  return id;
};

let left = '';
let taken = '';

beforeAll(async () => {
  [left, taken] = await Promise.all([alerting(WAIT), alerting(LONG)]);
  await until(
    'the page',
    () => alertIn('huaian', taken),
    (alert) => alert?.calls?.some(({ by }) => by.length > 0) ?? false,
  );
  const path = `/alerts/${encodeURIComponent(taken)}/acknowledge`;
  expect((await call('huaian', 'POST', path, { as: 'on-call' })).status).toBe(200);
});

it('a page that nobody acknowledges climbs as its chain says: the next ones, then the province, whose receipt ends it (F3)', async () => {
  const alert = await until(
    'the receipt of the province',
    () => alertIn('huaian', left),
    (one) => one?.chain?.state === 'taken-above',
    150,
  );
  expect(alert?.calls).toMatchObject([
    { call: 1, person: 'ha-duty-1', by: expect.arrayContaining(['webhook']) },
    { call: 2, person: 'ha-customer-service-manager', by: expect.arrayContaining(['webhook']) },
  ]);
  const entries = await trailOf(left);
  const at = (type: string) =>
    epochSeconds(entries.find((one) => one.type === type)?.at ?? toInstant(0));
  // A step is never early, and waits as long as the one before.
  expect(at('ChainStepped') - at('ChainBegan')).toBeGreaterThanOrEqual(WAIT);
  expect(at('AlertHandedUp') - at('ChainStepped')).toBeGreaterThanOrEqual(WAIT);
  expect(entries.filter(({ type }) => type === 'ChainStepped')).toHaveLength(1);
  const above = await until(
    'the call of the province',
    () => alertIn('jiangsu', `${left}.above`),
    (one) => one?.calls?.some(({ by }) => by.length > 0) ?? false,
  );
  expect(above).toMatchObject({
    ...{ role: 'on-call', level: 'province', state: 'raised' },
    cause: { kind: 'not-acknowledged', branch: 'huaian', alertId: left },
  });
});

it('acknowledged, it stops: nobody else is called when its steps would have come (F3)', async () => {
  const begun = (await trailOf(taken)).find(({ type }) => type === 'ChainBegan');
  await until(
    'the time of its step',
    async () => Date.now() / 1000 - epochSeconds(begun?.at ?? toInstant(0)),
    (seconds) => seconds > LONG + 2,
  );
  const entries = await trailOf(taken);
  expect(entries.map(({ type }) => type)).not.toContain('ChainStepped');
  const listed = await call('huaian', 'GET', '/alerts?state=acknowledged&limit=100', {
    as: 'on-call',
  });
  const shown = (listed.body.items as AlertShown[]).find(({ id }) => id === taken);
  expect(shown).toMatchObject({ state: 'acknowledged', calls: [{ person: 'ha-duty-1' }] });
  expect(shown).not.toHaveProperty('nextStepAt');
});
