import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phoneCall, someNumber } from '../bodies.ts';
import { branch, call, fresh } from '../house.ts';
import { aDeskBrowser, type Languages, signedIn, wordsIn } from './browser.ts';

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

/** A call is put on record and given to a unit, by the keyboard alone and by mouse, each in its language. */
export const callsOf = ({ keyboard, mouse }: Languages): void => {
  const { machine } = aDeskBrowser();
  const [typed, clicked] = [wordsIn(keyboard), wordsIn(mouse)];

  describe('受理', () => {
    it('puts a call on record by the keyboard alone, and keeps what is typed until then', async () => {
      const desk = await machine({ locale: keyboard });
      const page = await signedIn(desk, 'huaian', 'ha-taker-1', '#/intake');
      const number = someNumber();
      await page.getByLabel(typed('号码', 'Number'), { exact: true }).waitFor();
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
      await page.getByText(typed('没有工单。', 'No tickets.')).waitFor();
      await page.getByLabel(typed('类别', 'Category')).focus();
      await page.keyboard.press('ArrowDown');
      await page.getByText(typed('若按此登记', 'Registered like this')).waitFor();

      await page.reload();
      await page.locator('button[value="ha-taker-1"]').press('Enter');
      await expect
        .poll(() => page.getByLabel(typed('号码', 'Number'), { exact: true }).inputValue(), {
          timeout: 30_000,
        })
        .toBe(number);

      await page.getByLabel(typed('客户反映', 'What the customer says')).focus();
      await page.keyboard.type('本月账单多出三十元流量费。');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: typed('已登记', 'Registered') }).waitFor();
      expect(await ticketOf(await numberShown(page))).toMatchObject({
        channel: 'phone',
        category: 'billing',
      });
      expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(
        number,
      );
      await page.keyboard.press('n');
      expect(await page.getByLabel(typed('号码', 'Number'), { exact: true }).inputValue()).toBe('');
    });

    it('shows who calls, and chases their ticket by mouse (B9, E9)', async () => {
      const number = someNumber();
      const json = phoneCall({ customer: { phone: number, number } });
      const { id, ticketNumber } = (
        await call('huaian', 'POST', '/intake/phone', { as: 'taker', json })
      ).body;
      const page = await signedIn(
        await machine({ locale: mouse, width: 390, height: 844 }),
        'huaian',
        'ha-taker-1',
        '#/intake',
      );
      await page.getByLabel(clicked('号码', 'Number'), { exact: true }).fill(number);
      await page.getByLabel(clicked('类别', 'Category')).click();
      await page
        .getByRole('button', { name: `${clicked('催单', 'Chase')} ${ticketNumber}` })
        .click();
      await page.getByText(clicked('已催单：', 'Chased: ') + ticketNumber).waitFor();
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
      const desk = await machine({ locale: keyboard, height: 6000 });
      const page = await signedIn(desk, 'huaian', 'ha-dispatcher-2', '#/dispatch');
      const rowOf = ({ id }: { readonly id: string }) => page.locator(`[data-ticket="${id}"]`);
      await rowOf(own).getByText(typed('本人受理，由他人派单', 'You took this one')).waitFor();
      expect(await rowOf(own).getByRole('button').count()).toBe(0);

      await rowOf(byKey).getByRole('link').focus();
      await page.keyboard.press('1');
      await page.keyboard.press('Control+Enter');
      await rowOf(byKey).getByText(typed('已派出', 'Dispatched')).waitFor();

      await rowOf(byMouse).getByRole('combobox').selectOption('lianshui');
      await rowOf(byMouse)
        .getByRole('button', { name: typed('派单', 'Dispatch') })
        .click();
      await rowOf(byMouse).getByText(typed('已派出', 'Dispatched')).waitFor();
      for (const { id } of [byKey, byMouse])
        expect(await timelineOf(id)).toContain('ComplaintDispatched');
    });
  });
};
