import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aDeskBrowser, signedIn } from '../cloud/console/browser.ts';
import { call } from '../cloud/house.ts';

const { machine } = aDeskBrowser();

const boardOf = async (person: string, locale: 'en-GB' | 'zh-CN', width = 390): Promise<Page> => {
  const desk = await machine({ locale, width, height: 844 });
  const page = await signedIn(desk, 'huaian', person);
  await page.evaluate('location.assign("#/board")');
  return page;
};

/** What somebody has handed over and nobody has taken over, as they find it listed. */
const writtenBy = async (person: string) => {
  const { body } = await call('huaian', 'GET', '/hand-overs?state=written&limit=100', { person });
  const items: { id: string; unit?: string; by: { subject: string } }[] = body.items;
  return items.filter(({ by }) => by.subject === person);
};

it('a note half written is still there in the other language', async () => {
  const page = await boardOf('ha-duty-1', 'zh-CN', 1280);
  await page.getByRole('button', { name: /^交班/ }).click();
  await page.getByRole('dialog').getByLabel('备注').fill('写到一半');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('header button[aria-haspopup="menu"]').click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('button', { name: /^Hand the shift over/ }).click();
  const note = page.getByRole('dialog').getByLabel('Note');
  await note.waitFor();
  expect(await note.inputValue()).toBe('写到一半');
  await note.fill('');
  await page.close();
});

it('a shift is handed over on a telephone, and taken over by keyboard, never by oneself (E9)', async () => {
  const ending = await boardOf('ha-duty-1', 'zh-CN');
  const here = ending.getByRole('region', { name: '交接班' });
  await here.getByText('近期没有交班记录').waitFor();
  await here.getByRole('button', { name: /^交班/ }).click();
  const form = ending.getByRole('dialog');
  await form.getByLabel('备注').fill('北区基站已报修，明早回访');
  await form.getByRole('button', { name: '交班', exact: true }).click();
  await here.getByText('待确认接班').waitFor();
  expect(await writtenBy('ha-duty-1')).toMatchObject([{ may: [] }]);
  await here.getByText('近期没有交班记录').waitFor({ state: 'detached' });
  expect(await ending.evaluate('document.documentElement.scrollWidth')).toBe(390);

  const next = await boardOf('ha-customer-service-manager', 'en-GB', 1280);
  const there = next.getByRole('region', { name: 'Change of shift' });
  await there.getByText('What was left').first().focus();
  await next.keyboard.press('Enter');
  await there.getByText('北区基站已报修，明早回访').waitFor();
  await there.getByRole('heading', { name: /^Open complaints/ }).waitFor();
  await there.getByRole('button', { name: /^Take the shift over/ }).focus();
  await next.keyboard.press('Enter');
  await next.getByRole('dialog').getByRole('button', { name: 'Take the shift over' }).focus();
  await next.keyboard.press('Enter');
  await there.getByText('Not taken over yet').waitFor({ state: 'detached' });
  await there.getByText('Earlier hand-overs').click();
  await there.getByText(/^Taken over by/).waitFor();
  await Promise.all([ending.close(), next.close()]);
});

/** Nobody signs in as them elsewhere. */
const LEADER = 'ha-huaihai-hall-1';

const holds = async (...posts: { post: string; unit: string }[]) => {
  const path = `/organisation/people/${LEADER}/change-posts`;
  const { status } = await call('huaian', 'POST', path, { as: 'manager', json: { posts } });
  expect(status).toBe(200);
};

it('who leads several units says whose shift it is, and only then hands it over (E9)', async () => {
  const { body: before } = await call('huaian', 'GET', '/organisation/me', { person: LEADER });
  await holds({ post: 'lead', unit: 'complaint-centre' }, { post: 'lead', unit: 'lianshui' });
  try {
    const page = await boardOf(LEADER, 'zh-CN');
    const here = page.getByRole('region', { name: '交接班' });
    const missing = /^(涟水县公司|市投诉处理中心) 近期没有交班记录/;
    await here.getByRole('note').filter({ hasText: missing }).waitFor();
    await here.getByRole('button', { name: /^交班/ }).click();
    const form = page.getByRole('dialog');
    const unit = form.getByLabel('交班单位');
    await unit.locator('option', { hasText: '涟水县公司' }).waitFor({ state: 'attached' });
    expect(await unit.locator('option').allTextContents()).toEqual([
      ...['请选择', '市投诉处理中心', '涟水县公司'],
    ]);
    await form.getByRole('button', { name: '交班', exact: true }).click();
    // The browser itself keeps the form back.
    await form.locator('select:invalid').waitFor();
    expect(await writtenBy(LEADER)).toEqual([]);
    await unit.selectOption('涟水县公司');
    await form.getByRole('button', { name: '交班', exact: true }).click();
    await here.getByText('待确认接班').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.close();
    const [written, ...others] = await writtenBy(LEADER);
    expect([written?.unit, others]).toEqual(['lianshui', []]);
    const path = `/hand-overs/${written?.id}/acknowledge`;
    expect((await call('huaian', 'POST', path, { as: 'manager' })).status).toBe(200);
  } finally {
    await holds(...before.posts);
  }
});
