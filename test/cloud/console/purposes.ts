import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, fresh } from '../house.ts';
import {
  aDeskBrowser,
  type Languages,
  SOON,
  sent,
  signedIn,
  TWO_DRAWINGS,
  wordsIn,
} from './browser.ts';
import {
  aComplaint,
  alertStates,
  anAlert,
  anOrder,
  aReport,
  aReportWrittenAnew,
  orderState,
} from './work.ts';

/** Goes down a list by `J` until a row with these words has the focus. */
const goDownTo = async (page: Page, words: string): Promise<void> => {
  for (let row = 0; row < 150; row += 1) {
    await page.keyboard.press('j');
    // The focus moves with the next drawing.
    await page.evaluate(TWO_DRAWINGS);
    const here = await page.evaluate<string>(
      'document.activeElement?.closest("li")?.textContent ?? ""',
    );
    if (here.includes(words)) return;
  }
  throw new Error(`no row of ${words} was come to`);
};

/** Goes from field to field and button to button until this one has the focus. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let place = 0; place < 60; place += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate<string>('document.activeElement?.textContent ?? ""');
    if (here.includes(name)) return;
  }
  throw new Error(`${name} was not come to`);
};

const opened = async (page: Page, letter: string, title: string): Promise<void> => {
  // A key in a field is a letter of it.
  await page.locator('#main').focus();
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};

/**
 * What each screen is for, by the keyboard alone and by mouse: those that have no file of their own. The
 * keyboard's in one language, the mouse's in the other.
 */
export const purposesOf = ({ keyboard, mouse }: Languages): void => {
  const { machine } = aDeskBrowser({ closes: 'at the end' });
  const [typed, clicked] = [wordsIn(keyboard), wordsIn(mouse)];
  let byKeys: (person: string) => Promise<Page>;
  let byMouse: (person: string) => Promise<Page>;

  beforeAll(async () => {
    // High enough for all that other tests have left: only rows in sight exist.
    const height = 5000;
    const [one, other] = [
      await machine({ locale: keyboard, height }),
      await machine({ locale: mouse, height, colorScheme: 'dark' }),
    ];
    const pages = new Map<string, Promise<Page>>();
    const at =
      (desk: typeof one, name: string) =>
      (person: string): Promise<Page> => {
        const page = pages.get(name + person) ?? signedIn(desk, 'huaian', person);
        pages.set(name + person, page);
        return page;
      };
    byKeys = at(one, 'keys');
    byMouse = at(other, 'mouse');
  });

  describe(`by the keyboard alone, in ${keyboard}`, () => {
    it('我的工单: what next; a work order is taken (D6)', async () => {
      const order = await anOrder();
      const page = await byKeys('ha-qingjiangpu-1');
      await opened(page, 'w', typed('我的工单', 'My work'));
      await page.getByRole('link', { name: order.ticketNumber }).waitFor();
      await goDownTo(page, order.ticketNumber);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText(typed('已接单：', 'Taken: ') + order.ticketNumber).waitFor();
      expect(await orderState(order.id)).toBe('taken');
    });

    it('告警与值班: one key acknowledges (F3)', async () => {
      const number = await anAlert();
      const page = await byKeys('ha-duty-1');
      await opened(page, 'a', typed('告警与值班', 'Alerts and duty'));
      const matter = `${number} ${typed('即时上报', 'Reported up')}`;
      await page.getByRole('link', { name: matter }).waitFor();
      await goDownTo(page, matter);
      await page.keyboard.press('y');
      await page.getByText(typed('已确认：', 'Acknowledged: ')).first().waitFor();
      await expect.poll(() => alertStates(number), SOON).toContain('acknowledged');
    });

    it('审核台: what changed since it was returned, and yes (E4)', async () => {
      const report = await aReportWrittenAnew();
      const page = await byKeys('ha-reviewer-1');
      await opened(page, 'r', typed('审核台', 'Review'));
      await page.getByRole('link', { name: report.ticketNumber }).waitFor();
      await goDownTo(page, report.ticketNumber);
      await page.keyboard.press('Enter');
      await page.getByText('请附计费详单。').waitFor();
      await page.locator('del', { hasText: '12' }).first().waitFor();
      await page.locator('ins', { hasText: '24' }).first().waitFor();
      await page.keyboard.press('y');
      await page.getByRole('form', { name: typed('审核通过', 'Accept the report') }).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByText(typed('已完成：审核通过', 'Done: Accept the report')).waitFor();
      expect(await orderState(report.id)).toBe('accepted');
    });

    it('班长看板: how much each unit has, and the hand-over note with who has asked (E9)', async () => {
      await anOrder();
      const { id, ticketNumber } = await aComplaint();
      const headers = { 'idempotency-key': fresh('chase') };
      await call('huaian', 'POST', `/complaints/${id}/chase`, { as: 'taker', json: {}, headers });
      // The note is read once, and the list that it is made of follows a moment later.
      const listed = async (): Promise<unknown> =>
        (await call('huaian', 'GET', '/complaints?limit=100', { as: 'manager' })).body.items;
      await expect
        .poll(listed, { timeout: 30_000 })
        .toContainEqual(expect.objectContaining({ id, chased: 1 }));
      const page = await byKeys('ha-duty-1');
      await opened(page, 'b', typed('班长看板', 'Live board'));
      await page.getByRole('table', { name: typed('各部门工单', 'By unit') }).waitFor();
      await page
        .getByRole('rowheader', { name: typed('清江浦区公司', 'Qingjiangpu county company') })
        .first()
        .waitFor();
      await tabTo(page, typed('当前待交事项', 'What would be handed over now'));
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: typed('打印', 'Print') }).waitFor();
      await page
        .getByRole('listitem')
        .filter({ hasText: `${ticketNumber} ${typed('客户已催 1 次', 'chased once')}` })
        .waitFor();
    });

    it('查询, 投诉详情: by its number from anywhere, into the case, a note', async () => {
      const { ticketNumber } = await aComplaint();
      const page = await byKeys('ha-duty-1');
      await page.locator('#main').focus();
      await page.keyboard.press('/');
      await page.getByRole('heading', { level: 1, name: typed('查询', 'Search') }).waitFor();
      await page.locator('input[type="search"]:focus').waitFor();
      await page.keyboard.type(ticketNumber);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: ticketNumber }).waitFor();
      await tabTo(page, ticketNumber);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: ticketNumber }).waitFor();

      await page
        .getByRole('region', { name: typed('现在可以做的', 'What may be done now') })
        .waitFor();
      await tabTo(page, typed('添加备注', 'Add a note'));
      await page.keyboard.press('Enter');
      await page.getByRole('form', { name: typed('添加备注', 'Add a note') }).waitFor();
      await page.keyboard.type('客户下午三点后方便接听。');
      await sent(page, typed('添加备注', 'Add a note'), () => page.keyboard.press('Control+Enter'));
      await page.getByText('客户下午三点后方便接听。').first().waitFor();
    });

    it('单位人员: who does what; one’s own absence', async () => {
      const page = await byKeys('ha-complaint-centre-head');
      await opened(page, 'o', typed('单位人员', 'Organisation'));
      await page.getByText('丁浩').first().waitFor();
      await tabTo(page, typed('登记本人外出', 'Enter my absence'));
      await page.keyboard.press('Enter');
      await fillAbsence(page, typed);
      await page.keyboard.press('Control+Enter');
      await page.getByText(typed('已完成：登记本人外出', 'Done: Enter my absence')).waitFor();
      await page.getByText(typed('不在岗', 'away')).first().waitFor();
    });
  });

  describe(`by mouse, in ${mouse}`, () => {
    it('我的工单: a work order is taken, and answered for where it lies (D6)', async () => {
      const order = await anOrder();
      const page = await byMouse('ha-qingjiangpu-1');
      await page.getByRole('link', { name: clicked('我的工单', 'My work') }).click();
      await page
        .getByRole('button', { name: `${clicked('接单', 'Take')} ${order.ticketNumber}` })
        .click();
      await page.getByText(clicked('已接单：', 'Taken: ') + order.ticketNumber).waitFor();
      await page.getByRole('link', { name: order.ticketNumber }).click();
      await page.getByRole('button', { name: clicked('上报处理结果', 'Report') }).waitFor();
      expect(await orderState(order.id)).toBe('taken');
    });

    it('告警与值班: one tap acknowledges (F3)', async () => {
      const number = await anAlert();
      const page = await byMouse('ha-duty-1');
      await page.getByRole('link', { name: clicked('告警与值班', 'Alerts and duty') }).click();
      const matter = `${number} ${clicked('即时上报', 'Reported up')}`;
      const row = page.getByRole('listitem').filter({ hasText: matter });
      await row.getByRole('button', { name: clicked('确认', 'Acknowledge') }).click();
      await page.getByText(clicked('已确认：', 'Acknowledged: ')).first().waitFor();
      await expect.poll(() => alertStates(number), SOON).toContain('acknowledged');
    });

    it('审核台: back with a reason (E4)', async () => {
      const report = await aReport();
      const page = await byMouse('ha-reviewer-1');
      const give = clicked('审核退回', 'Return the report');
      await page.getByRole('link', { name: clicked('审核台', 'Review') }).click();
      await page.getByRole('link', { name: report.ticketNumber }).click();
      await page.getByRole('button', { name: give }).click();
      await page.getByRole('form').getByRole('textbox').fill('仍缺计费详单。');
      await page.getByRole('form').getByRole('button', { name: give }).click();
      await page.getByText(clicked('已完成：审核退回', 'Done: Return the report')).waitFor();
      expect(await orderState(report.id)).toBe('returned');
    });

    it('班长看板: on a wall too', async () => {
      const page = await byMouse('ha-duty-1');
      await page.getByRole('link', { name: clicked('班长看板', 'Live board') }).click();
      const note = page.getByText(clicked('当前待交事项', 'What would be handed over now'));
      await note.waitFor();
      await page.getByRole('button', { name: clicked('大屏显示', 'Wall display') }).click();
      await note.waitFor({ state: 'detached' });
      await page.getByRole('table').first().waitFor();
    });

    it('查询, 投诉详情: by dates, by state, by the customer’s number, which is logged (M2), into the case, a note', async () => {
      const phone = '13905170001';
      const { ticketNumber } = await aComplaint({ customer: { phone, number: phone } });
      const page = await byMouse('ha-duty-1');
      await page.getByRole('link', { name: clicked('查询', 'Search') }).click();
      await page.getByLabel(clicked('层级', 'Level')).selectOption('city');
      await page.getByRole('link', { name: ticketNumber }).first().waitFor();
      const day = (days: number) =>
        new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      await page.getByLabel(clicked('受理日期从', 'Received from')).fill(day(2));
      await page.getByText(clicked('没有符合条件的投诉。', 'No complaints match.')).waitFor();
      await page.getByLabel(clicked('受理日期从', 'Received from')).fill(day(-1));
      await page.getByRole('link', { name: ticketNumber }).first().waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: clicked('导出表格（CSV）', 'Save as CSV') }).click();
      const file = await readFile(await (await saved).path(), 'utf8');
      expect(file.startsWith(`\uFEFF"${clicked('工单编号', 'Ticket number')}",`)).toBe(true);
      expect(file).toContain(`"${ticketNumber}"`);
      await page.locator('input[type="search"]').fill(phone);
      await page.locator('search').getByRole('button').click();
      await page.getByRole('link', { name: ticketNumber }).first().click();
      await page.getByRole('heading', { level: 1, name: ticketNumber }).waitFor();
      const give = clicked('添加备注', 'Add a note');
      await page.getByRole('button', { name: give }).click();
      const form = page.getByRole('form', { name: give });
      await form.getByRole('textbox').first().fill('已请客户留意来电。');
      await sent(page, give, () => form.getByRole('button', { name: give }).click());
      await page.getByText('已请客户留意来电。').first().waitFor();
    });

    it('单位人员: somebody’s absence, and their return', async () => {
      const page = await byMouse('ha-complaint-centre-head');
      await page.getByRole('link', { name: clicked('单位人员', 'Organisation') }).click();
      const line = page.getByRole('listitem').filter({ hasText: '严芳' }).last();
      const change = line.getByRole('button', { name: clicked('变更', 'Change') });
      await change.click();
      await page.getByRole('menuitem', { name: clicked('登记外出', 'Enter an absence') }).click();
      await fillAbsence(page, clicked);
      const form = page.getByRole('form');
      const press = (give: string) =>
        sent(page, give, () => form.getByRole('button', { name: give }).click());
      await press(clicked('登记外出', 'Enter an absence'));
      await line.getByText(clicked('不在岗', 'away')).waitFor();
      await change.click();
      await page.getByRole('menuitem', { name: clicked('登记返岗', 'End the absence') }).click();
      await press(clicked('登记返岗', 'End the absence'));
      await line.getByText(clicked('不在岗', 'away')).waitFor({ state: 'detached' });
      const person = '/organisation/people/ha-lianshui-1';
      const { body } = await call('huaian', 'GET', person, { as: 'manager' });
      expect(body.absence).toBeUndefined();
    });
  });
};

/** In years that nobody plans for yet. */
const fillAbsence = async (page: Page, words: (zh: string, en: string) => string) => {
  await page.getByLabel(words('开始时间', 'From')).fill('2099-01-01T08:00');
  await page.getByLabel(words('结束时间', 'Until')).fill('2099-01-02T08:00');
};
