import { expect, it } from 'vitest';
import { customer, walkIn } from '../bodies.ts';
import { call, fresh } from '../house.ts';
import { aDeskBrowser, signedIn } from './browser.ts';

const { machine } = aDeskBrowser();

const REPORT = {
  inquiry: '清江浦营业厅，当日 18 时前。',
  course: '营业员未说明次月生效。',
  nature: '业务解释不到位。',
  responsible: '清江浦营业厅，当班营业员。',
  remedy: '补退差额12元。',
  conclusion: '投诉属实，已向客户致歉。',
};

/** A work order whose report was returned once, was written anew, and awaits review. */
const aReportWrittenAnew = async (): Promise<{ readonly id: string; readonly number: string }> => {
  const { body: ticket } = await call('huaian', 'POST', '/intake/walk-in', {
    json: walkIn({ customer: customer(undefined, 'vip') }),
  });
  const { body: order } = await call('huaian', 'POST', `/complaints/${ticket.id}/dispatch`, {
    as: 'dispatcher',
    json: { unit: 'qingjiangpu' },
    headers: { 'idempotency-key': fresh('dispatch') },
  });
  const steps = [
    ['ha-qingjiangpu-1', 'take', {}],
    ['ha-qingjiangpu-1', 'report', REPORT],
    ['ha-qingjiangpu-head', 'confirm', {}],
    ['ha-reviewer-1', 'return', { reason: '请附计费详单。' }],
    ['ha-qingjiangpu-1', 'report', { ...REPORT, remedy: '补退差额24元。' }],
    ['ha-qingjiangpu-head', 'confirm', {}],
  ] as const;
  for (const [person, verb, json] of steps) {
    const headers = { 'idempotency-key': fresh(verb) };
    const done = await call('huaian', 'POST', `/orders/${order.id}/${verb}`, {
      person,
      json,
      headers,
    });
    expect(done.status, verb).toBe(200);
  }
  return { id: order.id, number: order.ticketNumber };
};

const stateOf = async (id: string): Promise<string> =>
  (await call('huaian', 'GET', `/orders/${id}`, { as: 'reviewer' })).body.state;

it('a reviewer sees what changed, accepts by the keyboard and returns by mouse (E4)', async () => {
  const [accepted, returned] = await Promise.all([aReportWrittenAnew(), aReportWrittenAnew()]);

  const chinese = await signedIn(await machine(), 'huaian', 'ha-reviewer-1', '#/review');
  await chinese.getByRole('link', { name: accepted.number }).waitFor();
  const focused = chinese.locator(':focus');
  for (let row = 0; row < 100; row += 1) {
    await chinese.keyboard.press('j');
    if ((await focused.textContent())?.includes(accepted.number)) break;
  }
  await chinese.keyboard.press('Enter');
  await chinese.getByText('请附计费详单。').waitFor();
  expect(await chinese.locator('del').allTextContents()).toEqual(['（删去）12']);
  expect(await chinese.locator('ins').allTextContents()).toEqual(['（新增）24']);
  await chinese.keyboard.press('y');
  await chinese.getByRole('form', { name: '审核通过' }).waitFor();
  await chinese.keyboard.press('Control+Enter');
  await chinese.getByRole('status').filter({ hasText: '审核通过' }).waitFor();
  expect(await stateOf(accepted.id)).toBe('accepted');

  const english = await signedIn(
    await machine({ locale: 'en-GB', colorScheme: 'dark' }),
    'huaian',
    'ha-reviewer-1',
    '#/review',
  );
  await english.getByRole('link', { name: returned.number }).click();
  await english.getByRole('button', { name: 'Return the report' }).click();
  await english.getByRole('textbox').fill('仍缺计费详单。');
  await english.getByRole('form').getByRole('button', { name: 'Return the report' }).click();
  await english.getByRole('status').filter({ hasText: 'Return the report' }).waitFor();
  expect(await stateOf(returned.id)).toBe('returned');
}, 60_000);
