import { expect } from 'vitest';
import { customer, walkIn } from '../bodies.ts';
import { call, fresh } from '../house.ts';

export const REPORT = {
  inquiry: '清江浦营业厅，当日 18 时前。',
  course: '营业员未说明次月生效。',
  nature: '业务解释不到位。',
  responsible: '清江浦营业厅，当班营业员。',
  remedy: '补退差额12元。',
  conclusion: '投诉属实，已向客户致歉。',
};

/** Something of the branch: its id, and the number of the ticket that it is about. */
export type Known = { readonly id: string; readonly ticketNumber: string };

/** A complaint on record. */
export const aComplaint = async (changes: Record<string, unknown> = {}): Promise<Known> => {
  const json = walkIn({ customer: customer(undefined, 'vip'), ...changes });
  const { status, body } = await call('huaian', 'POST', '/intake/walk-in', { json });
  expect(status).toBe(201);
  return body;
};

/** A work order that a unit has not taken yet. */
export const anOrder = async (): Promise<Known & { readonly ticket: string }> => {
  const { id: ticket } = await aComplaint();
  const { status, body } = await call('huaian', 'POST', `/complaints/${ticket}/dispatch`, {
    as: 'dispatcher',
    json: { unit: 'qingjiangpu' },
    headers: { 'idempotency-key': fresh('dispatch') },
  });
  expect(status).toBe(201);
  return { ...body, ticket };
};

/** Somebody's step with a work order. */
const step = async (
  order: string,
  [person, verb, json = {}]: readonly [string, string, object?],
): Promise<void> => {
  const headers = { 'idempotency-key': fresh(verb) };
  const asked = { person, json, headers };
  const done = await call('huaian', 'POST', `/orders/${order}/${verb}`, asked);
  expect(done.status, verb).toBe(200);
};

/** A work order whose report the head has confirmed. */
export const aReport = async (): Promise<Known> => {
  const order = await anOrder();
  await step(order.id, ['ha-qingjiangpu-1', 'take']);
  await step(order.id, ['ha-qingjiangpu-1', 'report', REPORT]);
  await step(order.id, ['ha-qingjiangpu-head', 'confirm']);
  return order;
};

/** The same, returned once and written anew. */
export const aReportWrittenAnew = async (): Promise<Known> => {
  const order = await aReport();
  await step(order.id, ['ha-reviewer-1', 'return', { reason: '请附计费详单。' }]);
  const remedy = '补退差额24元。';
  await step(order.id, ['ha-qingjiangpu-1', 'report', { ...REPORT, remedy }]);
  await step(order.id, ['ha-qingjiangpu-head', 'confirm']);
  return order;
};

/** A matter reported up, which nobody has acknowledged: the number of the ticket that it is about. */
export const anAlert = async (at: 'huaian' | 'jiangsu' = 'huaian'): Promise<string> => {
  const { body } = await call(at, 'POST', '/intake/walk-in', { json: walkIn() });
  const reported = await call(at, 'POST', `/complaints/${body.id}/report-up`, {
    as: 'taker',
    json: { matter: 'serious-problem', what: '多户停机' },
    headers: { 'idempotency-key': fresh('up') },
  });
  expect(reported.status).toBe(200);
  return body.ticketNumber;
};

export const orderState = async (id: string): Promise<string> =>
  (await call('huaian', 'GET', `/orders/${id}`, { as: 'reviewer' })).body.state;

/** How the alerts about a matter that was reported up stand, one for each who must know. */
export const alertStates = async (
  ticketNumber: string,
  at: 'huaian' | 'jiangsu' = 'huaian',
): Promise<readonly string[]> => {
  const { body } = await call(at, 'GET', '/alerts?limit=100', { as: 'on-call' });
  return body.items.flatMap(
    ({ state, cause }: { state: string; cause: { kind: string; ticketNumber?: string } }) =>
      cause.kind === 'reported-up' && cause.ticketNumber === ticketNumber ? [state] : [],
  );
};
