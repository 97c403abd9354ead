import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { someNumber } from '../bodies.ts';
import { call, until } from '../house.ts';
import { aDeskBrowser, pickFirst, SOON, sent, signedIn } from './browser.ts';
import { alertStates, anAlert, REPORT } from './work.ts';

/** Finds a complaint by its number, and opens it. */
const openCase = async (page: Page, ticketNumber: string): Promise<void> => {
  await page.locator('#main').focus();
  await page.keyboard.press('/');
  await page.locator('input[type="search"]:focus').waitFor();
  await page.keyboard.type(ticketNumber);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: ticketNumber }).first().click();
  await page.getByRole('heading', { level: 1, name: ticketNumber }).waitFor();
};

const give = async (page: Page, command: string, words: Record<string, string>): Promise<void> => {
  // Its key may stand beside its name.
  await page
    .getByRole('button', { name: new RegExp(`^${command}( .)?$`) })
    .first()
    .click();
  const form = page.getByRole('form', { name: command });
  for (const [label, text] of Object.entries(words)) await form.getByLabel(label).fill(text);
  const send = form.getByRole('button', { name: command });
  await sent(page, command, () => send.click());
};

/** A day in the life of two branches. */
export const aDay = (): void => {
  const { machine } = aDeskBrowser();

  it('a day: the province takes a call, a city’s unit works it, it is reviewed and the customer answered (E1-E5)', async () => {
    // High enough for all that other tests have left: only rows in sight exist.
    const desk = await machine({ height: 5000 });
    const taker = await signedIn(desk, 'jiangsu', 'js-taker-1', '#/intake');
    await taker.getByLabel('号码', { exact: true }).fill(someNumber());
    await taker.getByLabel('类别').selectOption('billing');
    await taker.getByLabel('客户反映').fill('本月账单多出三十元流量费。');
    await taker.keyboard.press('Control+Enter');
    await taker.getByRole('heading', { name: '已登记' }).waitFor();
    const ticketNumber =
      (await taker
        .locator('section[aria-labelledby="registered"] [role="status"]')
        .textContent()) ?? '';
    await taker.getByRole('link', { name: '打开工单' }).click();
    await taker.waitForURL(/#\/cases\//);
    const id = taker.url().split('/').at(-1) ?? '';

    const dispatcher = await signedIn(desk, 'jiangsu', 'js-dispatcher-1');
    await openCase(dispatcher, ticketNumber);
    await give(dispatcher, '派单', {
      承办分公司: 'huaian',
      单位: 'qingjiangpu',
      任务要求: '请核查套餐变更经过。',
    });
    // The window of whoever took the call tells it by itself.
    await taker.getByRole('heading', { name: /^工单：/ }).waitFor();

    const handler = await signedIn(desk, 'huaian', 'ha-qingjiangpu-1', '#/work');
    await handler.getByRole('button', { name: `接单 ${ticketNumber}` }).click({ timeout: 60_000 });
    await handler.getByText(`已接单：${ticketNumber}`).waitFor();
    await handler.getByRole('link', { name: ticketNumber }).click();
    // Its words come from the province, and stay there.
    await handler.getByText('本月账单多出三十元流量费。').first().waitFor();
    await give(handler, '上报处理结果', {
      被诉单位与查询时限: REPORT.inquiry,
      事情经过: REPORT.course,
      问题性质: REPORT.nature,
      责任单位与责任人: REPORT.responsible,
      处理措施: REPORT.remedy,
      答复口径: REPORT.conclusion,
    });

    const head = await signedIn(desk, 'huaian', 'ha-qingjiangpu-head', '#/review');
    await head.getByRole('link', { name: ticketNumber }).click();
    await head.getByText(REPORT.remedy).waitFor();
    await give(head, '确认报告', {});

    const reviewer = await signedIn(desk, 'jiangsu', 'js-reviewer-1', '#/review');
    await reviewer.getByRole('link', { name: ticketNumber }).click({ timeout: 60_000 });
    await reviewer.getByText(REPORT.remedy).waitFor();
    await give(reviewer, '审核通过', {});

    await taker.getByRole('button', { name: '答复客户', exact: true }).click();
    const form = taker.getByRole('form', { name: '答复客户' });
    await form.getByRole('combobox', { name: '答复依据' }).click();
    await pickFirst(taker);
    await form.getByLabel('核查情况').fill('经核查属误收。');
    await form.getByLabel('处理措施').fill('已退费。');
    await form.getByLabel('告知客户的内容').fill('已退还三十元。');
    await sent(taker, '答复客户', () => form.getByRole('button', { name: '答复客户' }).click());
    const state = async () => (await call('jiangsu', 'GET', `/complaints/${id}`)).body.state;
    await until('the customer’s answer', state, (now) => now === 'resolved');
  });
};

/** Whoever is on call acknowledges with the telephone in their hand. */
export const onATelephone = (): void => {
  const { machine } = aDeskBrowser();

  it('on a telephone, one tap acknowledges an alert (F3)', async () => {
    const number = await anAlert('jiangsu');
    // As wide as one, and high enough for what climbs meanwhile: only rows in sight exist.
    const telephone = await machine({ width: 390, height: 5000 });
    const page = await signedIn(telephone, 'jiangsu', 'js-duty-1', '#/alerts');
    const row = page.getByRole('listitem').filter({ hasText: `${number} 即时上报` });
    await row.getByRole('button', { name: '确认' }).click();
    await page.getByText('已确认：').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await expect.poll(() => alertStates(number, 'jiangsu'), SOON).toContain('acknowledged');
  });
};
