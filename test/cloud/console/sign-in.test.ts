import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../house.ts';
import { aDeskBrowser, consoleOf, signedIn } from './browser.ts';

const { machine } = aDeskBrowser();

const nameOn = async (page: Page): Promise<string> =>
  (await page.locator('header button').first().textContent()) ?? '';

/** All that a tab keeps, in one text. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));

describe('signing in at the console', () => {
  it('leads to the issuer and back to where one was going, and keeps no token', async () => {
    const page = await signedIn(await machine(), 'huaian', 'ha-duty-1', '#/work');
    expect(page.url()).toBe(`${consoleOf('huaian')}#/work`);
    const me = await nameOn(page);
    expect(me.trim()).not.toBe('');
    expect(await keptIn(page)).not.toMatch(/eyJ|refresh|code|verifier/);
  });

  it('has two people side by side in two tabs', async () => {
    const desk = await machine();
    const one = await signedIn(desk, 'huaian', 'ha-duty-1');
    const other = await signedIn(desk, 'huaian', 'ha-network-head');
    const names = [await nameOn(one), await nameOn(other)];
    expect(new Set(names).size).toBe(2);
    // Whoever came first is still who they are.
    await one.evaluate('window.dispatchEvent(new Event("focus"))');
    expect(await nameOn(one)).toBe(names[0]);
  });

  it('renews a token that the API does not take any more, once, without a word', async () => {
    const desk = await machine();
    let refused = 0;
    await desk.route('**/organisation/me', (route) =>
      refused++ === 0
        ? route.fulfill({ status: 401, json: { message: 'Unauthorized' } })
        : route.continue(),
    );
    const renewals: string[] = [];
    desk.on('request', (request) => {
      if (request.url() === `${endpoints().issuer}/token`) renewals.push(request.postData() ?? '');
    });
    const page = await signedIn(desk, 'huaian', 'ha-duty-1');
    expect(await nameOn(page)).not.toBe('');
    expect(renewals.map((form) => new URLSearchParams(form).get('grant_type'))).toEqual([
      'authorization_code',
      'refresh_token',
    ]);
  });

  it('keeps the words of who comes back as the same person, and wipes them at sign-out', async () => {
    const page = await signedIn(await machine(), 'huaian', 'ha-duty-1', '#/work');
    await page.evaluate(() => sessionStorage.setItem('draft', 'not sent yet'));
    await page.reload();
    await page.locator('button[value="ha-duty-1"]').click();
    await page.locator('main#main').waitFor();
    expect(page.url()).toBe(`${consoleOf('huaian')}#/work`);
    expect(await keptIn(page)).toContain('not sent yet');

    await page.locator('header button').first().click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.waitForURL(`${endpoints().issuer}/authorize**`);
    await page.goto(`${consoleOf('huaian')}icon.svg`);
    expect(await keptIn(page)).not.toContain('not sent yet');
  });

  it('says in one’s language that nobody was let in, and offers to try again', async () => {
    const page = await (await machine({ locale: 'en-GB' })).newPage();
    await page.route(`${endpoints().issuer}/.well-known/**`, (route) => route.abort());
    await page.goto(consoleOf('huaian'));
    await page.getByRole('heading', { name: 'You could not be signed in' }).waitFor();
    await page.unroute(`${endpoints().issuer}/.well-known/**`);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByRole('heading', { name: /Sign in as whom/ }).waitFor();
  });
});
