import {
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
  ListRulesCommand,
  PutEventsCommand,
} from '@aws-sdk/client-eventbridge';
import { expect, it, onTestFinished } from 'vitest';
import { busNameOf } from '../../functions/contracts/bus-names.ts';
import { aws } from './aws.ts';
import { ANSWER, customer, walkIn } from './bodies.ts';
import { call, endpoints, fresh, until } from './house.ts';
import { seenEvents, watchBuses } from './seen-events.ts';

const BRANCHES = ['jiangsu', 'huaian'] as const;
type Id = (typeof BRANCHES)[number];

const REPORT = {
  inquiry: '清江浦营业厅，当日 18 时前。',
  course: '客户于厅内变更套餐，营业员未说明次月生效。',
  nature: '业务解释不到位。',
  responsible: '清江浦营业厅，当班营业员。',
  remedy: '补退差额，并培训营业员。',
  conclusion: '投诉属实，已向客户致歉。',
};

/** Who works for the province, and who for the city. */
const UNITS = {
  huaian: { unit: 'qingjiangpu', handler: 'ha-qingjiangpu-1', head: 'ha-qingjiangpu-head' },
  jiangsu: { unit: 'network-desk', handler: 'js-network-1', head: 'js-network-head' },
} as const;

/** A complaint that one branch took, given to a unit of the other: a county's, or a desk of the province. */
const dispatched = async (issuer: Id = 'jiangsu', worker: Id = 'huaian') => {
  const registered = await call(issuer, 'POST', '/intake/walk-in', {
    json: walkIn({ customer: customer(undefined, 'ordinary') }),
  });
  const ticket: string = registered.body.id;
  const given = await call(issuer, 'POST', `/complaints/${ticket}/dispatch`, {
    as: 'dispatcher',
    json: { branch: worker, unit: UNITS[worker].unit, task: '请核查套餐变更经过。' },
    headers: { 'idempotency-key': fresh('dispatch') },
  });
  expect(given.status, JSON.stringify(given.body)).toBe(201);
  return { ticket, order: given.body };
};

/** Whoever holds the post in the unit that works the orders, or reviews for the branch. */
const atWork = (at: Id, as: 'handler' | 'head' | 'reviewer') =>
  as === 'reviewer' ? { as } : { person: UNITS[at][as] };

const act = async (
  at: Id,
  order: string,
  [as, verb, json = {}]: readonly ['handler' | 'head' | 'reviewer', string, object?],
) => {
  const headers = { 'idempotency-key': fresh(verb) };
  const done = await call(at, 'POST', `/orders/${order}/${verb}`, {
    ...atWork(at, as),
    json,
    headers,
  });
  expect(done.status, `${verb}: ${JSON.stringify(done.body)}`).toBe(200);
  return done.body;
};

/** Waits until the order has come so far at a branch. */
const comes = (at: Id, order: string, state: string, seconds = 60) =>
  until(
    `${order} ${state} at ${at}`,
    () => call(at, 'GET', `/orders/${order}`, { as: 'head' }),
    ({ body }) => body.state === state,
    seconds,
  );

type Line = { readonly type: string; readonly branch?: string; readonly rule?: string };

const timelineAt = async (at: Id, order: string): Promise<readonly Line[]> =>
  (await call(at, 'GET', `/orders/${order}/timeline?limit=100`, { as: 'head' })).body.items;

/** What people did, without what time and the link did. */
const stepsAt = async (at: Id, order: string) =>
  (await timelineAt(at, order))
    .map(({ type }) => type)
    .filter((type) => /^WorkOrder(Issued|Taken|Reported|Confirmed|Returned|Accepted)$/.test(type));

const WHOLE_DAY = [
  'WorkOrderIssued',
  'WorkOrderTaken',
  'WorkOrderReported',
  'WorkOrderConfirmed',
  'WorkOrderReturned',
  'WorkOrderReported',
  'WorkOrderConfirmed',
  'WorkOrderAccepted',
];

it('the province’s complaint is worked by a county unit of a city, returned once, accepted, answered (E2-E5)', async () => {
  const { ticket, order } = await dispatched();
  const { id, replyBy } = order;
  await comes('huaian', id, 'issued');
  const foreign = await call('jiangsu', 'POST', `/orders/${id}/take`, { as: 'handler' });
  expect([foreign.status, foreign.body.reason]).toEqual([409, 'not-owner']);
  expect(JSON.stringify(foreign.body.details)).toContain('huaian');

  await act('huaian', id, ['handler', 'take']);
  await act('huaian', id, ['handler', 'report', REPORT]);
  await act('huaian', id, ['head', 'confirm']);
  await comes('jiangsu', id, 'confirmed');
  await act('jiangsu', id, ['reviewer', 'return', { reason: '请附详单。' }]);
  await comes('huaian', id, 'returned');
  await act('huaian', id, ['handler', 'report', REPORT]);
  await act('huaian', id, ['head', 'confirm']);
  await comes('jiangsu', id, 'confirmed');
  expect(await act('jiangsu', id, ['reviewer', 'accept'])).toMatchObject({ replyBy, returns: 1 });
  const there = await comes('huaian', id, 'accepted');
  expect(there.body).toMatchObject({ replyBy, returns: 1, issuer: 'jiangsu', worker: 'huaian' });

  const answered = await call('jiangsu', 'POST', `/complaints/${ticket}/answer`, { json: ANSWER });
  expect(answered.body).toMatchObject({ state: 'resolved' });
  for (const at of BRANCHES) expect(await stepsAt(at, id), at).toEqual(WHOLE_DAY);
});

it('a city’s complaint is worked by a desk of its province, accepted and answered in the city (E1-E5)', async () => {
  const { ticket, order } = await dispatched('huaian', 'jiangsu');
  const { id } = order;
  await comes('jiangsu', id, 'issued');
  await act('jiangsu', id, ['handler', 'take']);
  await act('jiangsu', id, ['handler', 'report', REPORT]);
  await act('jiangsu', id, ['head', 'confirm']);
  await comes('huaian', id, 'confirmed');
  await act('huaian', id, ['reviewer', 'accept']);
  expect((await comes('jiangsu', id, 'accepted')).body).toMatchObject({ issuer: 'huaian' });
  const answered = await call('huaian', 'POST', `/complaints/${ticket}/answer`, { json: ANSWER });
  expect(answered.body).toMatchObject({ state: 'resolved' });
  const steps = WHOLE_DAY.filter((_, index) => index < 4 || index === 7);
  for (const at of BRANCHES) expect(await stepsAt(at, id), at).toEqual(steps);
});

const bridge = () => new EventBridgeClient(aws());

/** The rules by which branches tell each other of work orders. */
const letterRules = async () => {
  const found = await Promise.all(
    BRANCHES.map(async (id) => {
      const EventBusName = busNameOf(id);
      const { Rules = [] } = await bridge().send(new ListRulesCommand({ EventBusName }));
      return Rules.filter(({ Name, EventPattern = '' }) => {
        const { 'detail-type': types } = JSON.parse(EventPattern);
        return Name !== WATCH && types?.includes('WorkOrderLetters');
      }).map(({ Name }) => ({ Name, EventBusName }));
    }),
  );
  return found.flat();
};

const WATCH = 'letters-seen-by-the-tests';

it('with the link cut it is worked all the same; then both know all of it, nothing twice, also when it all comes again', async () => {
  await watchBuses(endpoints(), BRANCHES.map(busNameOf), { name: WATCH, type: 'WorkOrderLetters' });
  const rules = await letterRules();
  expect(rules).toHaveLength(2);
  const mend = () => Promise.all(rules.map((one) => bridge().send(new EnableRuleCommand(one))));
  const cut = () => Promise.all(rules.map((one) => bridge().send(new DisableRuleCommand(one))));
  onTestFinished(async () => {
    await mend();
  });
  const { ticket, order } = await dispatched();
  const { id } = order;
  await comes('huaian', id, 'issued');

  await cut();
  await act('huaian', id, ['handler', 'take']);
  await act('huaian', id, ['handler', 'report', REPORT]);
  await act('huaian', id, ['head', 'confirm']);
  expect((await comes('jiangsu', id, 'issued')).body).toMatchObject({ state: 'issued' });
  await mend();
  await comes('jiangsu', id, 'confirmed', 150);

  await act('jiangsu', id, ['reviewer', 'return', { reason: '请附详单。' }]);
  await comes('huaian', id, 'returned');
  await act('huaian', id, ['handler', 'report', REPORT]);
  await act('huaian', id, ['head', 'confirm']);
  await comes('jiangsu', id, 'confirmed');
  await act('jiangsu', id, ['reviewer', 'accept']);
  await comes('huaian', id, 'accepted');

  const before = await Promise.all(BRANCHES.map((at) => stepsAt(at, id)));
  expect(before).toEqual([WHOLE_DAY, WHOLE_DAY]);
  const said = (await seenEvents(WATCH))
    .map((text) => JSON.parse(text))
    .filter(({ detail }) => detail.data.orderId === id);
  expect(said.length).toBeGreaterThan(10);
  const again = said.toReversed().flatMap((event) => [event, event]);
  for (const { detail } of again)
    await bridge().send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName: busNameOf(detail.data.to),
            Source: `redress.${detail.data.from}`,
            DetailType: 'WorkOrderLetters',
            Detail: JSON.stringify(detail),
          },
        ],
      }),
    );
  const answered = await call('jiangsu', 'POST', `/complaints/${ticket}/answer`, { json: ANSWER });
  expect(answered.body).toMatchObject({ state: 'resolved' });
  // Whatever comes of it has come when a complaint dispatched later has.
  await comes('huaian', (await dispatched()).order.id, 'issued');
  for (const at of BRANCHES) {
    expect(await stepsAt(at, id), at).toEqual(WHOLE_DAY);
    expect((await comes(at, id, 'accepted')).body.returns).toBe(1);
  }
}, 400_000);
