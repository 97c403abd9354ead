import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aDeskBrowser, signedIn } from '../cloud/console/browser.ts';
import { call } from '../cloud/house.ts';

const { machine } = aDeskBrowser();
const TAKER = 'ha-taker-1';

/** Registers a complaint by telephone, and says its id. */
const aComplaint = async (matter: object = {}): Promise<string> => {
  const { status, body } = await call('huaian', 'POST', '/intake/phone', {
    person: TAKER,
    json: {
      callId: randomUUID(),
      agent: 'agent-7',
      startedAt: new Date().toISOString(),
      customer: { phone: '13900007788', name: '王秀英', tier: 'ordinary' },
      matter: { category: 'billing', title: '账单多出三十元', facts: '客户反映多收。', ...matter },
    },
  });
  expect(status).toBe(201);
  return body.id;
};

/** Opens a case and the form of one of its commands. */
const formOf = async (page: Page, button: string) => {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  return page.getByRole('form', { name: button });
};

describe('a case on the screen', () => {
  it('is answered by keyboard alone, and shows at once what has happened', async () => {
    const id = await aComplaint();
    const page = await signedIn(await machine(), 'huaian', TAKER, `#/cases/${id}`);
    await page.getByText('账单多出三十元').first().waitFor();

    await page.getByRole('button', { name: '添加备注' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: '添加备注' });
    await form.getByRole('textbox').first().waitFor();
    // The form has the focus already.
    await page.keyboard.type('客户下午三点后方便接听。');
    await page.keyboard.press('Control+Enter');

    await page.getByText('已完成：添加备注').waitFor();
    const timeline = page.getByRole('region', { name: '办理经过' });
    await timeline.getByText('内部备注').waitFor();
    await timeline.getByText('客户下午三点后方便接听。').waitFor();
  });

  it('keeps what was written when nothing answers, over a reload too, and sends it once', async () => {
    const id = await aComplaint();
    const page = await signedIn(await machine(), 'huaian', TAKER, `#/cases/${id}`);
    const form = await formOf(page, '添加备注');
    await form.getByRole('textbox').first().fill('已与网络部核对。');

    await page.route(`**/complaints/${id}/note`, (route) => route.abort());
    await form.getByRole('button', { name: '添加备注' }).click();
    await form.getByText('没有收到服务器的答复').waitFor();
    await expect
      .poll(() => form.getByRole('textbox').first().inputValue())
      .toBe('已与网络部核对。');

    await page.unroute(`**/complaints/${id}/note`);
    await form.getByRole('button', { name: '添加备注' }).click();
    await page.getByText('已完成：添加备注').waitFor();
    const { body } = await call('huaian', 'GET', `/complaints/${id}/timeline`, { person: TAKER });
    const notes = body.items.filter(({ type }: { type: string }) => type === 'NoteAdded');
    expect(notes).toHaveLength(1);
  });

  it.each([
    [409, '此单已办结。'],
    [412, '工单已被他人更新。'],
    [429, '请求过多，请稍候再试。'],
    [500, '服务器暂时不能处理（500）'],
  ])('says what a %i means and keeps the words', async (status, sentence) => {
    const id = await aComplaint();
    const page = await signedIn(await machine(), 'huaian', TAKER, `#/cases/${id}`);
    const form = await formOf(page, '添加备注');
    await form.getByRole('textbox').first().fill('等候回复。');
    const own = status < 429;
    await page.route(`**/complaints/${id}/note`, (route) =>
      route.fulfill({
        status,
        json: own
          ? { code: status, reason: 'refused', message: sentence, details: [] }
          : { message: 'gateway' },
      }),
    );
    await form.getByRole('button', { name: '添加备注' }).click();
    await form.getByText(sentence).waitFor();
    expect(await form.getByRole('textbox').first().inputValue()).toBe('等候回复。');
  });

  it('shows hostile words as words', async () => {
    const title = '<img src=x onerror="window.hurt=1">\u202E𠮷😡';
    const facts = `<script>window.hurt=1</script>${'长'.repeat(9000)}`;
    const id = await aComplaint({ title, facts });
    const page = await signedIn(await machine({ width: 390 }), 'huaian', TAKER, `#/cases/${id}`);
    await page.getByText('<img src=x').first().waitFor();
    await page.getByText('<script>').first().waitFor();
    expect(await page.evaluate('window.hurt')).toBeUndefined();
    // Nothing is wider than the telephone.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it('offers nothing that the person may not do', async () => {
    const id = await aComplaint();
    const page = await signedIn(await machine(), 'huaian', 'ha-reviewer-1', `#/cases/${id}`);
    await page.getByRole('region', { name: '现在可以做的' }).waitFor();
    expect(await page.getByRole('button', { name: '答复客户' }).count()).toBe(0);
  });
});

describe('a screen that is not for one’s post', () => {
  it('is neither in the navigation nor opened by its address', async () => {
    const page = await signedIn(await machine(), 'huaian', 'ha-network-1', '#/board');
    await page.getByText('没有这个页面，或您的岗位不能打开它。').waitFor();
    expect(await page.getByRole('link', { name: /班长看板/ }).count()).toBe(0);
  });
});
