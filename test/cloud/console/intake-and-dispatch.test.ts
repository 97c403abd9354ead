import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phoneCall, someNumber } from '../bodies.ts';
import { branch, call, fresh } from '../house.ts';
import { aDeskBrowser, signedIn } from './browser.ts';

const { machine } = aDeskBrowser();

const ticketOf = async (ticketNumber: string) => {
  const path = `/complaints?ticketNumber=${ticketNumber}`;
  return (await call('huaian', 'GET', path)).body.items[0];
};

const timelineOf = async (id: string): Promise<readonly string[]> =>
  (await call('huaian', 'GET', `/complaints/${id}/timeline?limit=100`)).body.items.map(
    ({ type }: { readonly type: string }) => type,
  );

/** What stands large when a call is on record. */
const numberShown = async (page: Page): Promise<string> =>
  (await page.locator('section[aria-labelledby="registered"] [role="status"]').textContent()) ?? '';

describe('受理', () => {
  it('puts a call on record by the keyboard alone, and keeps what is typed until then', async () => {
    const page = await signedIn(await machine(), 'huaian', 'ha-taker-1', '#/intake');
    const number = someNumber();
    await page.getByLabel('号码', { exact: true }).waitFor();
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await page.getByText('没有工单。').waitFor();
    await page.getByLabel('类别').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('若按此登记').waitFor();

    await page.reload();
    await page.locator('button[value="ha-taker-1"]').press('Enter');
    await expect
      .poll(() => page.getByLabel('号码', { exact: true }).inputValue(), { timeout: 30_000 })
      .toBe(number);

    await page.getByLabel('客户反映').focus();
    await page.keyboard.type('本月账单多出三十元流量费。');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    expect(await ticketOf(await numberShown(page))).toMatchObject({
      channel: 'phone',
      category: 'billing',
    });
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(number);
    await page.keyboard.press('n');
    expect(await page.getByLabel('号码', { exact: true }).inputValue()).toBe('');
  });

  it('shows who calls, and chases their ticket by mouse (B9, E9)', async () => {
    const number = someNumber();
    const json = phoneCall({ customer: { phone: number, number } });
    const { id, ticketNumber } = (
      await call('huaian', 'POST', '/intake/phone', { as: 'taker', json })
    ).body;
    const page = await signedIn(
      await machine({ locale: 'en-GB', width: 390, height: 844 }),
      'huaian',
      'ha-taker-1',
      '#/intake',
    );
    await page.getByLabel('Number', { exact: true }).fill(number);
    await page.getByLabel('Category').click();
    await page.getByRole('button', { name: `Chase ${ticketNumber}` }).click();
    await page.getByText(`Chased: ${ticketNumber}`).waitFor();
    expect(await timelineOf(id)).toContain('CustomerChased');
  });
});

describe('派单台', () => {
  it('gives out what waits: one by its keys, one by mouse, and one’s own intake never (A3)', async () => {
    const registered = async (token: string | undefined) =>
      (
        await call('huaian', 'POST', '/intake/phone', {
          ...(token === undefined ? { as: 'taker' } : { token }),
          json: phoneCall({ callId: fresh('dispatch') }),
        })
      ).body;
    const [byKey, byMouse] = [await registered(undefined), await registered(undefined)];
    const own = await registered(branch('huaian').people['ha-dispatcher-2']);

    // High enough for all that other tests have left there: only rows in sight exist.
    const desk = await machine({ height: 6000 });
    const page = await signedIn(desk, 'huaian', 'ha-dispatcher-2', '#/dispatch');
    const rowOf = ({ id }: { readonly id: string }) => page.locator(`[data-ticket="${id}"]`);
    await rowOf(own).getByText('本人受理，由他人派单').waitFor();
    expect(await rowOf(own).getByRole('button').count()).toBe(0);

    await rowOf(byKey).getByRole('link').focus();
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await rowOf(byKey).getByText('已派出').waitFor();

    await rowOf(byMouse).getByRole('combobox').selectOption('lianshui');
    await rowOf(byMouse).getByRole('button', { name: /^派单/ }).click();
    await rowOf(byMouse).getByText('已派出').waitFor();
    for (const { id } of [byKey, byMouse])
      expect(await timelineOf(id)).toContain('ComplaintDispatched');
  });
});
