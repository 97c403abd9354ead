import { expect, it } from 'vitest';
import { walkIn } from '../bodies.ts';
import { call, fresh } from '../house.ts';
import { aDeskBrowser, signedIn } from './browser.ts';

const { machine } = aDeskBrowser();

/** An alert that nobody has acknowledged; its ticket's number. */
const anAlert = async (): Promise<string> => {
  const { body } = await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() });
  const reported = await call('huaian', 'POST', `/complaints/${body.id}/report-up`, {
    as: 'taker',
    json: { matter: 'serious-problem', what: '多户停机' },
    headers: { 'idempotency-key': fresh('up') },
  });
  expect(reported.status).toBe(200);
  return body.ticketNumber;
};

const stateOf = async (ticketNumber: string): Promise<string | undefined> => {
  const { body } = await call('huaian', 'GET', '/alerts?limit=100', { as: 'on-call' });
  return body.items.find(
    ({ cause }: { cause: { ticketNumber?: string } }) => cause.ticketNumber === ticketNumber,
  )?.state;
};

it('one tap on a telephone acknowledges an alert, and one key at the desk (F3)', async () => {
  const [tapped, typed] = [await anAlert(), await anAlert()];

  const telephone = await machine({ width: 390, height: 844 });
  const chinese = await signedIn(telephone, 'huaian', 'ha-duty-1', '#/alerts');
  const row = chinese.getByRole('listitem').filter({ hasText: tapped });
  await row.getByRole('button', { name: '确认' }).click();
  await row.getByText('已确认').waitFor();
  expect(await stateOf(tapped)).toBe('acknowledged');
  expect(await chinese.evaluate('document.documentElement.scrollWidth')).toBe(390);

  const english = await signedIn(
    await machine({ locale: 'en-GB', colorScheme: 'dark' }),
    'huaian',
    'ha-duty-1',
    '#/alerts',
  );
  await english.getByRole('link', { name: typed }).waitFor();
  const focused = english.locator(':focus');
  for (let place = 0; place < 100; place += 1) {
    await english.keyboard.press('j');
    if ((await focused.textContent())?.includes(typed)) break;
  }
  await english.keyboard.press('y');
  await english.getByRole('status').filter({ hasText: 'Acknowledged' }).waitFor();
  expect(await stateOf(typed)).toBe('acknowledged');
}, 60_000);
