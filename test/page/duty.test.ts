import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { walkIn } from '../cloud/bodies.ts';
import { aDeskBrowser, signedIn } from '../cloud/console/browser.ts';
import { call, fresh } from '../cloud/house.ts';

const { machine } = aDeskBrowser();

/** The calendar of duty of somebody who is called, on a telephone. */
const telephone = async (person: string): Promise<Page> => {
  const desk = await machine({ locale: 'en-GB', width: 390, height: 844 });
  const page = await signedIn(desk, 'huaian', person);
  await page.evaluate('location.assign("#/alerts")');
  await page.getByRole('region', { name: 'Rota' }).getByRole('listitem').first().waitFor();
  return page;
};

const rotaOf = (page: Page) => page.getByRole('region', { name: 'Rota' });

const daysOn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

it('a swap is asked on one telephone and agreed to on another; who asked cannot agree (F3)', async () => {
  const asking = await telephone('ha-duty-1');
  await rotaOf(asking)
    .getByRole('button', { name: /^Ask for a swap/ })
    .nth(2)
    .click();
  const form = asking.getByRole('dialog');
  await form.getByLabel('With').fill('ha-duty-2');
  await form.getByRole('button', { name: 'Ask for a swap' }).click();

  const asked = rotaOf(asking).locator('bdi', { hasText: /asks .* to cover/ });
  await asked.waitFor();
  expect(
    await rotaOf(asking)
      .getByRole('button', { name: /^Agree/ })
      .count(),
  ).toBe(0);
  expect(await asking.evaluate('document.documentElement.scrollWidth')).toBe(390);

  const agreeing = await telephone('ha-duty-2');
  await rotaOf(agreeing)
    .getByRole('button', { name: /^Agree/ })
    .click();
  await agreeing.getByRole('dialog').getByRole('button', { name: 'Agree' }).click();
  await rotaOf(agreeing).locator('bdi', { hasText: '(swap)' }).waitFor();
  await Promise.all([asking.close(), agreeing.close()]);
});

it('who leads puts somebody on call and takes that back (F3)', async () => {
  await call('huaian', 'POST', '/on-call/overrides', {
    as: 'manager',
    json: {
      ...{ level: 'city', from: daysOn(3), to: daysOn(4), because: 'workload' },
      person: 'ha-customer-service-manager',
    },
  });
  const desk = await machine({ locale: 'en-GB' });
  const page = await signedIn(desk, 'huaian', 'ha-customer-service-manager');
  await page.evaluate('location.assign("#/alerts")');
  const change = rotaOf(page).locator('bdi', { hasText: '(workload)' });
  await change.waitFor();
  await rotaOf(page)
    .getByRole('button', { name: /^Cancel .*workload/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).first().click();
  await change.waitFor({ state: 'detached' });
  await page.close();
});

it('one’s own ways are tested, and put aside for hours, beside duty (F3)', async () => {
  const page = await telephone('ha-duty-1');
  await page.getByRole('button', { name: 'Send me a test page' }).click();
  await page.getByRole('status').filter({ hasText: 'Webhook' }).waitFor();
  await page.getByRole('button', { name: /^Set quiet hours/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('From').fill('22:00');
  await form.getByLabel('Until').fill('07:00');
  await form.getByLabel('mail').check();
  await form.getByRole('button', { name: 'Set quiet hours' }).click();
  await form.waitFor({ state: 'detached' });
  const { body } = await call('huaian', 'GET', '/organisation/me', { person: 'ha-duty-1' });
  expect(body.quiet).toEqual({ from: '22:00', to: '07:00', quietWays: ['email'] });
  await page.close();
});

/** So many seconds from now, as a clock in China has it. */
const soon = (seconds: number): string =>
  new Date(Date.now() + (8 * 3600 + seconds) * 1000).toISOString().slice(0, 16);

const NETWORK = {
  ...{ category: 'network', urgency: 'general' },
  ...{ title: '家中无信号', facts: '家中手机无信号。' },
};

const mutingsOf = (page: Page) => page.getByRole('region', { name: 'Alerts muted' });

it('planned work is muted on a telephone, and whoever is on call lifts it (F2, H2)', async () => {
  const page = await telephone('ha-customer-service-manager');
  await mutingsOf(page)
    .getByRole('button', { name: /^Mute alerts/ })
    .click();
  const form = page.getByRole('dialog');
  await form
    .getByLabel('Until')
    .first()
    .fill(soon(2 * 3600));
  await form.getByLabel('Planned work', { exact: true }).selectOption('cut-over');
  await form.getByLabel('Number of the planned work').fill('EOMS-7');
  await form.getByLabel('network quality').check();
  await form.getByRole('button', { name: 'Mute alerts' }).click();
  await form.waitFor({ state: 'detached' });

  // What climbs meanwhile wakes nobody, and its row says why.
  const { body } = await call('huaian', 'POST', '/intake/walk-in', {
    json: walkIn({ matter: NETWORK }),
  });
  await call('huaian', 'POST', `/complaints/${body.id}/escalate`, {
    json: { reason: '需省公司协调' },
    headers: { 'idempotency-key': fresh('climb') },
  });
  const row = page.locator('li', { hasText: body.ticketNumber });
  await row.getByText(/^Muted for planned work \(cut-over EOMS-7\), which was to end /).waitFor();
  await row.getByText(/^Muted for planned work; paged when that ends, /).waitFor();

  const muted = mutingsOf(page).locator('li', { hasText: 'cut-over EOMS-7' });
  await muted.filter({ hasText: 'network quality' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

  // The customer needs nothing any more: nobody is called when it is lifted.
  await call('huaian', 'POST', `/complaints/${body.id}/withdraw`, { json: { reason: '客户撤诉' } });

  const woken = await telephone('ha-duty-1');
  await mutingsOf(woken)
    .locator('li', { hasText: 'EOMS-7' })
    .getByRole('button', { name: /^Lift/ })
    .click();
  await woken.getByRole('dialog').getByRole('button', { name: 'Lift' }).click();
  await mutingsOf(woken).locator('li', { hasText: 'EOMS-7' }).waitFor({ state: 'detached' });
  await mutingsOf(woken).getByText('Earlier mutings').click();
  await mutingsOf(woken).locator('li', { hasText: 'EOMS-7' }).getByText('lifted by').waitFor();
  await row.getByText('Nobody paged', { exact: true }).waitFor();
  await row.getByText(/^Settled before anybody was paged; page cancelled /).waitFor();
  await Promise.all([page.close(), woken.close()]);
});

it('who publishes notices mutes what their planned work touches, beside the notices (H2)', async () => {
  const page = await signedIn(await machine({ locale: 'en-GB' }), 'huaian', 'ha-publisher-1');
  await page.getByText('Planned work', { exact: true }).click();
  await mutingsOf(page)
    .getByRole('button', { name: /^Mute alerts/ })
    .click();
  const form = page.getByRole('dialog');
  await form
    .getByLabel('Until')
    .first()
    .fill(soon(13 * 3600));
  await form.getByLabel('Planned work', { exact: true }).selectOption('drill');
  await form.getByLabel('charges').check();
  await form.getByRole('button', { name: 'Mute alerts' }).click();
  // Longer than the policy's twelve hours: the rule's own sentence, and what was written stays.
  await form.getByText('at most as long as the policy says').waitFor();
  // On the branch's own clock.
  await form
    .getByText(/at the latest \d{4}-\S+T\S+\+08:00 \(PT12H in all\)/)
    .first()
    .waitFor();
  await form
    .getByLabel('Until')
    .first()
    .fill(soon(2 * 3600));
  await form.getByRole('button', { name: 'Mute alerts' }).click();
  await form.waitFor({ state: 'detached' });
  await mutingsOf(page).locator('li', { hasText: 'drill' }).waitFor();
  await page.close();
});
