import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aDeskBrowser, goTo, signedIn } from '../cloud/console/browser.ts';
import { aComplaint, anAlert, anOrder, aReport } from '../cloud/console/work.ts';
import { call } from '../cloud/house.ts';

const { machine } = aDeskBrowser();
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core says of a page. */
type Said = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
};

/** What axe-core finds on the page, as `rule: element`. */
const findings = async (page: Page, options = {}): Promise<readonly string[]> => {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate<Said>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
};

/** In both themes; what a theme changes is its colours. */
const findingsInBothThemes = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page, { runOnly: ['color-contrast'] });
  return [...light, ...dark.map((found) => `dark ${found}`)];
};

/** What the Tab key comes to, from the top of the page until it begins again: names, in that order. */
const WALK = `(() => {
  const here = document.activeElement;
  if (!here || here === document.body) return undefined;
  const before = window.last;
  window.last = here;
  const isInOrder = !before || !before.isConnected ||
    (before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const box = here.getBoundingClientRect();
  const labels = [...(here.labels ?? [])].map((label) => label.textContent);
  const name = [here.getAttribute('aria-label'), ...labels, here.textContent, here.title, here.getAttribute('placeholder')]
    .map((one) => one?.trim()).find(Boolean) ?? '';
  return { name: name.slice(0, 60), isInOrder, isSeen: box.width > 0 && box.height > 0, html: here.outerHTML.slice(0, 120) };
})()`;
type Stop = {
  readonly name: string;
  readonly isInOrder: boolean;
  readonly isSeen: boolean;
  readonly html: string;
};

const stopsOf = async (page: Page): Promise<readonly Stop[]> => {
  await page.evaluate('window.last = undefined; document.querySelector("button")?.focus()');
  const first = await page.evaluate<Stop>(WALK);
  const stops: Stop[] = [first];
  for (let place = 0; place < 80; place += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | undefined>(WALK);
    // Past the last it begins again with the first.
    if (stop === undefined || !stop.isInOrder) return stops;
    stops.push(stop);
  }
  return stops;
};

const opened = async (page: Page, place: string): Promise<void> => {
  await goTo(page, place);
  await page.locator('main h1').waitFor();
  // What is open beside a list takes the focus once it was read.
  if (/review|notices/.test(place) && place.split('/').length > 2)
    await page.locator('main article').waitFor();
};

/** Of each a person who is shown the screens, with something on all of them. */
const PLACES = async () => {
  const [order, report, complaint] = await Promise.all([anOrder(), aReport(), aComplaint()]);
  await anAlert();
  const { body } = await call('huaian', 'GET', '/notices', { as: 'publisher' });
  const notices = body.items.slice(0, 1).map(({ id }: { id: string }) => `#/notices/${id}`);
  return {
    'ha-duty-1': [
      '#/work',
      '#/alerts',
      '#/board',
      '#/search',
      '#/organisation',
      `#/cases/${complaint.id}`,
      `#/orders/${order.id}`,
    ],
    'ha-dispatcher-2': ['#/intake', '#/dispatch'],
    'ha-reviewer-1': ['#/review', `#/review/${report.id}`],
    'ha-publisher-1': ['#/notices', ...notices],
    'ha-complaint-centre-head': ['#/organisation'],
  };
};

describe('every screen, in both themes', () => {
  it.each(['zh-CN', 'en-GB'] as const)(
    'has nothing that axe-core finds, in %s',
    async (locale) => {
      const desk = await machine({ locale });
      for (const [person, places] of Object.entries(await PLACES())) {
        const page = await signedIn(desk, 'huaian', person);
        for (const place of places) {
          await opened(page, place);
          expect(await findingsInBothThemes(page), `${person} ${place}`).toEqual([]);
        }
        await page.close();
      }
    },
    300_000,
  );

  it('has the focus go through it in the order in which it is read, to what has a name', async () => {
    const desk = await machine();
    for (const [person, places] of Object.entries(await PLACES())) {
      const page = await signedIn(desk, 'huaian', person);
      for (const place of places) {
        await opened(page, place);
        const stops = await stopsOf(page);
        expect(stops[0]?.name, place).toBe('跳到正文');
        expect(stops.length, place).toBeGreaterThan(4);
        expect(
          stops.filter(({ name, isSeen }) => name === '' || !isSeen),
          place,
        ).toEqual([]);
      }
      await page.close();
    }
  }, 300_000);

  it('has forms, menus and dialogs that keep the focus and give it back', async () => {
    const { id } = await aComplaint();
    const page = await signedIn(await machine(), 'huaian', 'ha-duty-1', `#/cases/${id}`);
    const menu = page.getByRole('button', { name: '更多操作' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator(':focus').filter({ hasText: '更多操作' }).waitFor();

    await page.getByRole('button', { name: '添加备注' }).click();
    expect(await findingsInBothThemes(page)).toEqual([]);

    await page.getByRole('main').focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    for (let place = 0; place < 5; place += 1) {
      await page.keyboard.press('Tab');
      await dialog.locator(':focus').waitFor();
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('main:focus').waitFor();
  });
});
