import { expect, it } from 'vitest';
import { ANSWER, customer, walkIn } from './bodies.ts';
import { call, everyItem, fresh, until } from './house.ts';

const REPORT = {
  inquiry: '清江浦营业厅，当日 18 时前。',
  course: '客户于厅内变更套餐，营业员未说明次月生效。',
  nature: '业务解释不到位。',
  responsible: '清江浦营业厅，当班营业员。',
  remedy: '补退差额，并培训营业员。',
  conclusion: '投诉属实，已向客户致歉。',
};

it('a unit of the branch works a complaint: sent back, returned, accepted, answered; its limits stand still (E2-E4)', async () => {
  // The demonstration's hours are seconds: a whole day of ordinary people's limits fits this course.
  const registered = await call('huaian', 'POST', '/intake/walk-in', {
    json: walkIn({ customer: customer(undefined, 'ordinary') }),
  });
  const { id: ticket } = registered.body;
  const dispatched = await call('huaian', 'POST', `/complaints/${ticket}/dispatch`, {
    as: 'dispatcher',
    json: { unit: 'qingjiangpu', task: '请核查套餐变更经过。' },
    headers: { 'idempotency-key': fresh('dispatch') },
  });
  expect(dispatched.status).toBe(201);
  const { id, replyBy } = dispatched.body;

  const day = [
    ['ha-qingjiangpu-1', 'take', {}, 'taken'],
    ['ha-qingjiangpu-1', 'report', REPORT, 'reported'],
    ['ha-qingjiangpu-head', 'send-back', { reason: '未说明告知记录。' }, 'returned'],
    ['ha-qingjiangpu-1', 'report', REPORT, 'reported'],
    ['ha-qingjiangpu-head', 'confirm', {}, 'confirmed'],
    ['ha-reviewer-1', 'return', { reason: '请附详单。' }, 'returned'],
    ['ha-qingjiangpu-1', 'report', REPORT, 'reported'],
    ['ha-qingjiangpu-head', 'confirm', {}, 'confirmed'],
  ] as const;
  for (const [person, verb, json, state] of day) {
    const headers = { 'idempotency-key': fresh(verb) };
    const done = await call('huaian', 'POST', `/orders/${id}/${verb}`, { person, json, headers });
    expect(done.body, verb).toMatchObject({ state, replyBy });
  }

  const early = await call('huaian', 'POST', `/complaints/${ticket}/answer`, { json: ANSWER });
  expect([early.status, early.body.reason]).toEqual([409, 'open-work-order']);

  const accepted = await call('huaian', 'POST', `/orders/${id}/accept`, { as: 'reviewer' });
  expect(accepted.body).toMatchObject({ state: 'accepted', returns: 2, replyBy });
  const answered = await call('huaian', 'POST', `/complaints/${ticket}/answer`, { json: ANSWER });
  expect(answered.body).toMatchObject({ state: 'resolved' });

  const told = await call('huaian', 'GET', `/orders/${id}/timeline?limit=100`, { as: 'manager' });
  const steps: readonly { type: string; words?: Record<string, string> }[] = told.body.items;
  const done = steps.filter(({ type }) => /^WorkOrder(?!Due|Late|Chased)/.test(type));
  expect(done.map(({ type }) => type)).toEqual([
    'WorkOrderIssued',
    'WorkOrderTaken',
    'WorkOrderReported',
    'WorkOrderSentBack',
    'WorkOrderReported',
    'WorkOrderConfirmed',
    'WorkOrderReturned',
    'WorkOrderReported',
    'WorkOrderConfirmed',
    'WorkOrderAccepted',
  ]);
  expect(done[2]?.words).toEqual(REPORT);
});

/** The dispatcher's whole queue, by ticket. */
const queue = async () => {
  const all = await everyItem('huaian', '/dispatch', { as: 'dispatcher' });
  return new Map<string, { readonly cameBack: boolean }>(all.map((one) => [one.id, one]));
};

it('what no unit has waits in the queue, goes out by the list, and comes back when misrouted (A3, E9)', async () => {
  const register = async () => {
    const json = walkIn({ customer: customer(undefined, 'ordinary') });
    return (await call('huaian', 'POST', '/intake/walk-in', { json })).body.id;
  };
  const [given, answered] = [await register(), await register()];
  await until('both in the queue', queue, (waiting) => waiting.has(given) && waiting.has(answered));

  const json = {
    orders: [
      { ticket: given, unit: 'qingjiangpu', task: '请核查。' },
      { ticket: '01ARZ3NDEKTSV4RRFFQ69G5FAV', unit: 'qingjiangpu' },
    ],
  };
  const asked = { as: 'dispatcher', json, headers: { 'idempotency-key': fresh('list') } } as const;
  const first = await call('huaian', 'POST', '/dispatch', asked);
  expect(first).toMatchObject({
    status: 200,
    body: {
      results: [
        { kind: 'done', ticket: given, order: { unit: 'qingjiangpu', state: 'issued' } },
        { kind: 'refused', reason: 'not-found' },
      ],
    },
  });
  expect((await call('huaian', 'POST', '/dispatch', asked)).body).toEqual(first.body);
  await call('huaian', 'POST', `/complaints/${answered}/answer`, { json: ANSWER });
  const left = await queue();
  expect([left.has(given), left.has(answered)]).toEqual([false, false]);

  const { id } = first.body.results[0].order;
  const misrouted = await call('huaian', 'POST', `/orders/${id}/misroute`, {
    person: 'ha-qingjiangpu-1',
    json: { reason: '该号码不属本单位。' },
  });
  expect(misrouted.body).toMatchObject({ state: 'misrouted' });
  await until('it comes back', queue, (waiting) => waiting.get(given)?.cameBack === true);
});

it('an order that nobody takes is late on record, and whoever answers for the level is alerted (D6)', async () => {
  const registered = await call('huaian', 'POST', '/intake/walk-in', {
    json: walkIn({ customer: customer(undefined, 'vip') }),
  });
  const { body: order } = await call(
    'huaian',
    'POST',
    `/complaints/${registered.body.id}/dispatch`,
    {
      as: 'dispatcher',
      json: { unit: 'qingjiangpu' },
      headers: { 'idempotency-key': fresh('dispatch') },
    },
  );
  await until(
    'the missed limit',
    () => call('huaian', 'GET', `/orders/${order.id}/timeline?limit=100`, { as: 'manager' }),
    ({ body }) => JSON.stringify(body.items).includes('work-order-take'),
  );
  await until(
    'an alert about it',
    () => call('huaian', 'GET', '/alerts?limit=100&state=raised', { as: 'on-call' }),
    ({ body }) => JSON.stringify(body.items).includes(order.id),
  );
});
