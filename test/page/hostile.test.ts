import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aDeskBrowser, signedIn } from '../cloud/console/browser.ts';
import { aComplaint } from '../cloud/console/work.ts';
import { call, fresh } from '../cloud/house.ts';

// Whatever the page's own policy refuses fails the test as well.
const { machine } = aDeskBrowser();

const SCRIPT = '<script>window.hurt=1</script><img src=x onerror="window.hurt=1">';
const LINE = `${SCRIPT}\u202E𠮷👨‍👩‍👧😡"'&lt;\${hurt}`;
const LONG = `${LINE}${'𠮷长'.repeat(3200)}`;

/** Each text on the screen that turns the reading direction, and does not keep that to itself. */
const LEAKS = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const leaks = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.includes('\\u202e') || !node.parentElement.checkVisibility()) continue;
    let around = node.parentElement;
    while (around && !/isolate|plaintext/.test(getComputedStyle(around).unicodeBidi) &&
      !/block|grid|flex|list-item|table-cell/.test(getComputedStyle(around).display)) around = around.parentElement;
    const isAlone = [...around.childNodes].every((one) => one.contains(node) || !one.textContent.trim());
    if (!/isolate|plaintext/.test(getComputedStyle(around).unicodeBidi) && !isAlone)
      leaks.push(around.outerHTML.slice(0, 200));
  }
  return leaks;
})()`;

/** Nothing ran, nothing turned its neighbours round, nothing is wider than the screen; on paper neither. */
const harmless = async (page: Page, where: string): Promise<void> => {
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await page.evaluate('window.hurt'), where).toBeUndefined();
    expect(await page.evaluate(LEAKS), `${where} ${media}`).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      `${where} ${media}`,
    ).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ media: 'screen' });
};

/** Writes into every field that takes words. */
const fillAll = async (page: Page, scope: string, words: string): Promise<number> => {
  const fields = await page
    .locator(`${scope} :is(textarea, input:not([type]), input[type="text"], input[type="search"])`)
    .all();
  for (const field of fields) await field.fill(words);
  return fields.length;
};

describe('hostile words in every field', () => {
  it('of a call, which is put on record with them, shown with them, and found', async () => {
    const desk = await machine({ width: 390, height: 844 });
    const page = await signedIn(desk, 'huaian', 'ha-taker-1', '#/intake');
    const number = '13905179999';
    await page.getByLabel('号码', { exact: true }).fill(number);
    await page.getByLabel('类别').selectOption('billing');
    await page.locator('details summary').click();
    expect(await fillAll(page, 'form', LINE)).toBeGreaterThan(4);
    await page.getByLabel('客户反映').fill(LONG);
    await page.getByLabel('联系电话').fill(number);
    await page.getByLabel('号码', { exact: true }).fill(number);
    await harmless(page, 'the call as it is typed');
    const area = page.locator('input[list]');
    if ((await area.count()) > 0) await area.first().fill('');
    await page.keyboard.press('Control+Enter');
    // What has a form of its own is named, and all the rest is kept.
    await page.getByRole('alert').filter({ hasText: '应为邮政编码' }).waitFor();
    await harmless(page, 'the call as it was refused');
    for (const field of ['电子邮箱', '邮政编码', '归属单位']) await page.getByLabel(field).fill('');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    await page.getByRole('link', { name: '打开工单' }).click();
    await page.getByRole('heading', { level: 1 }).getByText('<script>').waitFor();
    await harmless(page, 'the case');
    const id = page.url().split('/').at(-1);
    const { body } = await call('huaian', 'GET', `/complaints/${id}`, { as: 'taker' });
    expect(body.caseFile.words.facts).toBe(LONG);
    expect(body.caseFile.words.demand).toBe(LINE);

    await page.evaluate('location.assign("#/search")');
    await page.locator('input[type="search"]').fill(number);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: body.ticketNumber }).waitFor();
    await harmless(page, 'what is found');
  });

  it('of each command on a case, and what is sent comes back whole', async () => {
    const { id } = await aComplaint();
    const page = await signedIn(await machine(), 'huaian', 'ha-duty-1', `#/cases/${id}`);
    const now = page.getByRole('region', { name: '现在可以做的' });
    await now.getByRole('button').first().waitFor();
    const more = now.getByRole('button', { name: '更多操作' });
    await more.click();
    await page.getByRole('menuitem').first().waitFor();
    const inMenu = await page.getByRole('menuitem').allTextContents();
    await page.keyboard.press('Escape');
    const atHand = await now
      .locator('button[aria-expanded]:not([aria-haspopup])')
      .allTextContents();
    let fields = 0;
    for (const command of [...atHand, ...inMenu]) {
      if (inMenu.includes(command)) {
        await more.click();
        await page.getByRole('menuitem', { name: command, exact: true }).click();
      } else await now.getByRole('button', { name: command, exact: true }).click();
      const form = page.getByRole('form', { name: command });
      await form.waitFor();
      fields += await fillAll(page, 'form', LINE);
      await harmless(page, command);
      await form.getByRole('button', { name: '取消' }).click();
    }
    expect(fields).toBeGreaterThan(15);

    await now.getByRole('button', { name: '添加备注' }).click();
    const note = `${LINE}${'长'.repeat(4000)}`;
    await page.getByRole('form').getByRole('textbox').first().fill(note);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: '办理经过' }).getByText('<script>').waitFor();
    await harmless(page, 'the timeline');
    const { body } = await call('huaian', 'GET', `/complaints/${id}/timeline`);
    expect(JSON.stringify(body)).toContain(JSON.stringify(note).slice(1, -1));
  });

  it('of a notice and of a unit’s name, wherever they are shown', async () => {
    const content = {
      ...{
        kind: 'network-outage',
        title: LINE,
        area: LINE,
        functionsLost: [LINE],
        measures: LINE,
      },
      ...{ agreedAnswer: LINE, occurredAt: '2026-03-02T10:20:00Z' },
      expectedRepairAt: '2026-03-02T15:00:00Z',
    };
    const published = await call('huaian', 'POST', '/notices', {
      as: 'publisher',
      json: content,
      headers: { 'idempotency-key': fresh('notice') },
    });
    expect(published.status, JSON.stringify(published.body)).toBe(201);
    const desk = await machine();
    const publisher = await signedIn(desk, 'huaian', 'ha-publisher-1', '#/notices');
    await publisher.getByRole('link').filter({ hasText: '<script>' }).first().click();
    await publisher.locator('main article').waitFor();
    await harmless(publisher, 'the notice');

    const unit = {
      ...{ id: `hostile-${Date.now()}`, type: 'department' },
      name: { zh: LINE.slice(0, 60), en: LINE.slice(0, 60) },
    };
    const added = await call('huaian', 'POST', '/organisation/units', {
      as: 'manager',
      json: unit,
      headers: { 'idempotency-key': fresh('unit') },
    });
    expect(added.status, JSON.stringify(added.body)).toBeLessThan(300);
    const dispatcher = await signedIn(desk, 'huaian', 'ha-dispatcher-1', '#/organisation');
    await dispatcher.getByText('<script>').first().waitFor();
    await harmless(dispatcher, 'the organisation');
  });
});
