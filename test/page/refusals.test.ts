import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aDeskBrowser, pickFirst, signedIn } from '../cloud/console/browser.ts';
import { aComplaint } from '../cloud/console/work.ts';
import { call, endpoints, fresh } from '../cloud/house.ts';

const { machine } = aDeskBrowser();
const TAKER = 'ha-taker-1';
const WORDS = '已与网络部核对，等候回复。';

const caseOf = async (desk: BrowserContext, person = TAKER) => {
  const { id } = await aComplaint();
  const page = await signedIn(desk, 'huaian', person, `#/cases/${id}`);
  return { id, page, form: await formOf(page, '添加备注') };
};

/** Opens the form of a command. */
const formOf = async (page: Page, command: string) => {
  await page.getByRole('button', { name: command, exact: true }).first().click();
  return page.getByRole('form', { name: command });
};

/** What somebody else does meanwhile. */
const another = async (id: string, verb: string, json: object): Promise<void> => {
  const headers = { 'idempotency-key': fresh(verb) };
  const done = await call('huaian', 'POST', `/complaints/${id}/${verb}`, { json, headers });
  expect(done.status).toBe(200);
};

const notesOf = async (id: string): Promise<number> => {
  const { body } = await call('huaian', 'GET', `/complaints/${id}/timeline`);
  return body.items.filter(({ type }: { type: string }) => type === 'NoteAdded').length;
};

describe('what is refused is said, keeps the words, and can be sent again', () => {
  it('412: another was first', async () => {
    const { id, page, form } = await caseOf(await machine());
    const words = form.getByRole('textbox').first();
    await words.fill(WORDS);
    // Nothing is heard of it before it is sent.
    await page.route('**/changes*', (route) => route.abort());
    await another(id, 'note', { note: '客户刚刚来电。' });
    await form.getByRole('button', { name: '添加备注' }).click();
    await form.getByRole('alert').filter({ hasText: '刚刚有了新的变化' }).waitFor();
    expect(await words.inputValue()).toBe(WORDS);
    expect(await notesOf(id)).toBe(1);

    await page.getByText('客户刚刚来电。').waitFor();
    await form.getByRole('button', { name: '添加备注' }).click();
    await page.getByText('已完成：添加备注').waitFor();
    expect(await notesOf(id)).toBe(2);
  });

  it('409: another has done it; the answer that was being written stays to be read', async () => {
    const { id, page } = await caseOf(await machine());
    const form = await formOf(page, '答复客户');
    await form.getByLabel('核查情况').fill(WORDS);
    const basis = ['double-refund'];
    await another(id, 'answer', { found: '误收', done: '已退费', told: '已致电', basis });
    await form.getByText('现在不能再办这一项').waitFor();
    expect(await form.getByLabel('核查情况').inputValue()).toBe(WORDS);

    await form.getByRole('combobox', { name: '答复依据' }).click();
    await pickFirst(page);
    await form.getByLabel('处理措施').fill('已退费。');
    await form.getByLabel('告知客户的内容').fill('已退还。');
    await form.getByRole('button', { name: '答复客户' }).click();
    await form.getByRole('alert').waitFor();
    expect(await form.getByLabel('核查情况').inputValue()).toBe(WORDS);
    await form.getByRole('button', { name: '取消' }).click();
    await form.waitFor({ state: 'detached' });
  });

  it('429 and 500: the gateway’s own, in the page’s words', async () => {
    const { id, page, form } = await caseOf(await machine());
    const words = form.getByRole('textbox').first();
    await words.fill(WORDS);
    for (const [status, sentence] of [
      [429, '请求过多，请稍候再试。'],
      [500, '服务器暂时不能处理（500）'],
    ] as const) {
      const refuse = `**/complaints/${id}/note`;
      await page.route(refuse, (route) => route.fulfill({ status, json: { message: 'no' } }));
      await form.getByRole('button', { name: '添加备注' }).click();
      await form.getByText(sentence).waitFor();
      expect(await words.inputValue()).toBe(WORDS);
      await page.unroute(refuse);
    }
    await form.getByRole('button', { name: '添加备注' }).click();
    await page.getByText('已完成：添加备注').waitFor();
    expect(await notesOf(id)).toBe(1);
  });
});

describe('nothing answers', () => {
  it('a token that has ended: one signs in again as the same person, and the words are there', async () => {
    const desk = await machine();
    const { id, page, form } = await caseOf(desk);
    await form.getByRole('textbox').first().fill(WORDS);
    const { origin } = new URL(endpoints().branches[0]?.apiUrl ?? '');
    await page.route(`${origin}/huaian/**`, (route) =>
      route.fulfill({ status: 401, json: { message: 'Unauthorized' } }),
    );
    await page.route(`${endpoints().issuer}/token`, (route) =>
      route.fulfill({ status: 400, json: { error: 'invalid_grant' } }),
    );
    await form.getByRole('button', { name: '添加备注' }).click();
    await page.waitForURL(`${endpoints().issuer}/authorize**`);
    await page.unrouteAll();
    await page.locator(`button[value="${TAKER}"]`).click();
    await page.getByRole('button', { name: '添加备注' }).first().waitFor();
    expect(page.url()).toContain(`#/cases/${id}`);
    const again = await formOf(page, '添加备注');
    expect(await again.getByRole('textbox').first().inputValue()).toBe(WORDS);
    await again.getByRole('button', { name: '添加备注' }).click();
    await page.getByText('已完成：添加备注').waitFor();
    expect(await notesOf(id)).toBe(1);
  });

  it('the API is down: it is said, what is open and written stays, and goes on by itself', async () => {
    const { id, page, form } = await caseOf(await machine());
    const words = form.getByRole('textbox').first();
    await words.fill(WORDS);
    await page.route('**/huaian/**', (route) => route.abort());
    await page.getByText('与服务器失去联系').waitFor();
    await form.getByRole('button', { name: '添加备注' }).click();
    await form.getByText('没有收到服务器的答复').waitFor();
    expect(await words.inputValue()).toBe(WORDS);
    // Whatever reads itself anew meanwhile takes nothing away.
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
    expect(await words.inputValue()).toBe(WORDS);
    await page.unrouteAll();
    await page.getByText('与服务器失去联系').waitFor({ state: 'detached' });
    await form.getByRole('button', { name: '添加备注' }).click();
    await page.getByText('已完成：添加备注').waitFor();
    expect(await notesOf(id)).toBe(1);
  });

  it('a screen that could not be read says so, and is read when asked again', async () => {
    const page = await signedIn(await machine(), 'huaian', TAKER, '#/search');
    await page.route('**/organisation/**', (route) => route.abort());
    await page.evaluate('location.assign("#/organisation")');
    await page.getByRole('alert').filter({ hasText: '没有收到服务器的答复' }).waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { level: 1, name: '单位人员' }).waitFor();
  });

  it('a slow line: what is under way is said, and pressed twice it is sent once', async () => {
    const { id, page, form } = await caseOf(await machine());
    const { promise: isThrough, resolve: through } = Promise.withResolvers<void>();
    let sent = 0;
    await page.route(`**/complaints/${id}/note`, (route) => {
      sent += 1;
      return isThrough.then(() => route.continue());
    });
    await form.getByRole('textbox').first().fill(WORDS);
    // Twice before anything is drawn.
    await form.evaluate((one: object) => {
      for (const _ of [1, 2]) Reflect.apply(Reflect.get(one, 'requestSubmit'), one, []);
    });
    await page.keyboard.press('Control+Enter');
    await form.getByRole('button', { name: '正在发送…' }).waitFor();
    through();
    await page.getByText('已完成：添加备注').waitFor();
    expect([await notesOf(id), sent]).toEqual([1, 1]);
  });
});

describe('two windows on one case', () => {
  it('each says who else looks; what another does shows by itself and loses no typing', async () => {
    const desk = await machine();
    const { id, page: one, form } = await caseOf(desk);
    await form.getByRole('textbox').first().pressSequentially('客户下午三点后');
    const other = await signedIn(desk, 'huaian', 'ha-duty-1', `#/cases/${id}`);
    await one.getByText('许晓梅 也在查看这件投诉。').waitFor();
    await other.getByText('孙丽娟 也在查看这件投诉。').waitFor();
    const note = await formOf(other, '添加备注');
    await note.getByRole('textbox').first().fill('网络部今天到场。');
    await note.getByRole('button', { name: '添加备注' }).click();
    await one.getByText('网络部今天到场。').waitFor();
    // The cursor is where it was.
    await one.keyboard.type('方便接听。');
    expect(await form.getByRole('textbox').first().inputValue()).toBe('客户下午三点后方便接听。');
    await one.keyboard.press('Control+Enter');
    await one.getByText('已完成：添加备注').waitFor();
    expect(await notesOf(id)).toBe(2);
  });
});
