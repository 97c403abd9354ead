import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium as playwright,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { branch, endpoints } from '../house.ts';

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
);

/** A machine of a desk: how wide it is, what it speaks, how it is lit. */
export type Machine = {
  readonly locale?: 'zh-CN' | 'en-GB';
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Somebody looks at its pictures: Chinese must be readable, which takes a font. */
  readonly isPictured?: boolean;
};

/** A request whose function dies is answered after 30 s, and what comes of that is seen a moment later. */
const PATIENCE = 50_000;

/** For what a list, or the branch itself, follows with. */
export const SOON = { timeout: 20_000 };

/** In what it is said on a machine that speaks a language. */
export const wordsIn = (locale: NonNullable<Machine['locale']>) => (zh: string, en: string) =>
  locale === 'zh-CN' ? zh : en;

/** The keyboard's language, and the mouse's. */
export type Languages = Readonly<Record<'keyboard' | 'mouse', NonNullable<Machine['locale']>>>;

/**
 * A browser as desks have it: the web's own rules hold, as they do not with its package's own arguments.
 * @param closes when machines are switched off: after each test unless a file's tests go on at the same
 */
export const aDeskBrowser = ({
  closes = 'each time',
}: {
  closes?: 'each time' | 'at the end';
} = {}) => {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  const violations: string[] = [];

  beforeAll(async () => {
    const executablePath = await chromium.executablePath();
    browser = await playwright.launch({
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
      executablePath,
      headless: true,
    });
  }, 60_000);
  afterEach(async () => {
    if (closes === 'each time') {
      await Promise.all(contexts.map((context) => context.close()));
      contexts = [];
    }
    expect(violations.splice(0), 'against the page’s own policy').toEqual([]);
  });
  afterAll(() => browser.close());

  const watch = (page: Page) =>
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) violations.push(message.text());
    });

  /** A fresh machine, with a tab that is opened at nothing yet. */
  const machine = async (given: Machine = {}): Promise<BrowserContext> => {
    const { locale = 'zh-CN', width = 1280, height = 800, colorScheme = 'light' } = given;
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height } });
    contexts.push(context);
    context.setDefaultTimeout(PATIENCE);
    context.on('page', watch);
    if (given.isPictured) await withChineseFont(context);
    return context;
  };
  return { machine };
};

/** The font that a desk's machine has comes with the page's style sheets, from the page's own address. */
const withChineseFont = async (context: BrowserContext): Promise<void> => {
  await context.route('**/assets/*.css', async (route) => {
    const answer = await route.fetch();
    const face = '@font-face{font-family:"Noto Sans SC";src:url(./noto-sans-sc.woff2)}';
    await route.fulfill({ response: answer, body: `${await answer.text()}${face}` });
  });
  await context.route('**/assets/noto-sans-sc.woff2', (route) => route.fulfill({ path: FONT }));
};

/** Where a branch's console is. */
export const consoleOf = (id: 'huaian' | 'jiangsu'): string => `${branch(id).apiUrl}/console/`;

/** Opens a branch's console in a new tab, and signs in as somebody of it. */
export const signedIn = async (
  context: BrowserContext,
  id: 'huaian' | 'jiangsu',
  person: string,
  place = '',
): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${consoleOf(id)}${place}`);
  await page.waitForURL(`${endpoints().issuer}/authorize**`);
  await page.locator(`button[value="${person}"]`).click();
  await page.waitForURL(`${consoleOf(id)}**`);
  // The first answers of functions that nobody has asked yet.
  await page.locator('main#main').waitFor({ timeout: 90_000 });
  return page;
};

/**
 * Sends the form of a command until it was taken: a complaint that climbs in the seconds of the
 * demonstration is to be looked at first, and what was written is sent again.
 */
export const sent = async (
  page: Page,
  command: string,
  press: () => Promise<unknown>,
): Promise<void> => {
  const done = page.getByText(new RegExp(`^(已完成：|Done: )${command}$`));
  const form = page.getByRole('form', { name: command });
  const refused = form.getByRole('alert');
  for (let times = 0; times < 10; times += 1) {
    await press();
    // What an earlier press was told is gone with the next drawing.
    await page.evaluate(TWO_DRAWINGS);
    await done.or(refused).first().waitFor();
    // It is said for some seconds, and the form stays until all lists were read anew.
    const isDone = await done.isVisible();
    await form.locator('button[type="submit"]:disabled').waitFor({ state: 'detached' });
    if (isDone) return;
  }
  throw new Error(`${command} was not taken`);
};

/** Resolves when all that was changed until now is on the screen. */
export const TWO_DRAWINGS =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Opens a place of the page by its address, and waits until that is drawn instead of what was there before. */
export const goTo = async (page: Page, place: string): Promise<void> => {
  await page.evaluate(`new Promise((done) => {
    if (location.hash === ${JSON.stringify(place)}) return done();
    addEventListener('hashchange', () => ${TWO_DRAWINGS}.then(done), { once: true });
    location.assign(${JSON.stringify(place)});
  })`);
};

/**
 * Picks the first of what a field lists. The field takes the focus back in the next frame: what is typed
 * elsewhere sooner than that, as no hand does, would be typed there.
 */
export const pickFirst = async (page: Page): Promise<void> => {
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
};
