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

  it('offers nothing that the person may not do', async () => {
    const id = await aComplaint();
    const page = await signedIn(await machine(), 'huaian', 'ha-reviewer-1', `#/cases/${id}`);
    await page.getByRole('region', { name: '现在可以做的' }).waitFor();
    expect(await page.getByRole('button', { name: '答复客户' }).count()).toBe(0);
  });
});
