import binary from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { builtConsole } from '../../infra/build-console.ts';
import { checkout } from '../checkout.ts';
import type { Figure, Measurement } from '../figure.ts';
import { median, spread } from '../samples.ts';
import { startStubBranch } from './stub-branch.ts';

const OPENINGS = 10;
const TICKETS = 5000;
const KEYS = 40;

/** One opening of the console on a machine that has never seen it. */
type Opening = { readonly bytes: number; readonly milliseconds: number };

/** Bytes on the wire until the first complaint is listed, sign-in and first page of the list included. */
const open = async (browser: Browser, address: string, usable: string): Promise<Opening> => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    let bytes = 0;
    await wire.send('Network.enable');
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const began = performance.now();
    await page.goto(address);
    await page.locator(usable).first().waitFor();
    return { bytes, milliseconds: performance.now() - began };
  } finally {
    await context.close();
  }
};

/** Milliseconds of script for one key written into the first field of the intake screen. */
const scriptPerKey = async (page: Page): Promise<number> => {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Performance.enable');
  const scripted = async (): Promise<number> => {
    const { metrics } = await wire.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  };
  await page.locator('main textarea').first().focus();
  const before = await scripted();
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('a');
  return (1000 * ((await scripted()) - before)) / KEYS;
};

/** The page until it can be used: what it takes over the wire, and its time beside a bare page's. */
export const consolePage: Measurement = {
  name: 'console',
  title: 'console',
  run: async (say) => {
    say('building');
    const branch = await startStubBranch(await builtConsole(checkout), TICKETS);
    const args = ['--no-sandbox', '--disable-gpu'];
    const executablePath = await binary.executablePath();
    const browser = await chromium.launch({ executablePath, args, headless: true });
    try {
      const list: Opening[] = [];
      const bare: Opening[] = [];
      for (let opening = 1; opening <= OPENINGS; opening += 1) {
        say(`opened ${opening} of ${OPENINGS} times`);
        bare.push(await open(browser, `${branch.origin}/bare`, 'h1'));
        list.push(await open(browser, `${branch.origin}/console/#/work`, 'main li a'));
      }
      say('writing');
      const page = await browser.newPage();
      await page.goto(`${branch.origin}/console/#/intake`);
      const perKey = await scriptPerKey(page);
      return figuresOf(list, bare, perKey);
    } finally {
      await browser.close();
      branch.stop();
    }
  },
};

const times = (openings: readonly Opening[]) => openings.map(({ milliseconds }) => milliseconds);

const figuresOf = (
  list: readonly Opening[],
  bare: readonly Opening[],
  perKey: number,
): readonly Figure[] => [
  {
    what: 'first load, until a complaint is listed',
    value: median(list.map(({ bytes }) => bytes)) / 1000,
    unit: 'kB',
    goal: { at: 'most', value: 150 },
    note: 'on the wire: page, sign-in, and the first 100 complaints',
  },
  {
    what: `a usable list of ${TICKETS} complaints, against a bare page`,
    value: median(times(list)) / median(times(bare)),
    unit: 'times',
    note: `${median(times(list)).toFixed(0)} ms (${spread(times(list), 0)}) against ${median(times(bare)).toFixed(0)} ms`,
  },
  {
    what: 'script a key written at intake',
    value: perKey / 1000,
    unit: 'seconds',
    goal: { at: 'most', value: 0.016 },
    note: `${KEYS} keys`,
  },
];
