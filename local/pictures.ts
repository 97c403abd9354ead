import { createRequire } from 'node:module';
import { join } from 'node:path';
import binary from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type BranchEndpoints, readEndpoints } from './endpoints.ts';
import { languageOf } from './language.ts';
import { checkout, stateFolder } from './state-folder.ts';
import { ownSwitches } from './switches.ts';
import { Trouble, troubleText } from './trouble.ts';

ownSwitches([], {
  zh: '用法：npm run pictures\n为 README 和文档重新拍摄工作台的截图，npm start 须正在运行。',
  en: 'Usage: npm run pictures\nTakes the pictures of the console for README and docs anew, of the npm start that is up.',
});

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
);

/** One picture: of which place, by whom it is seen, on what. */
type Shot = {
  readonly name: string;
  readonly person: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  /** Goes to what the picture shows, from the first screen. */
  readonly to: (page: Page) => Promise<void>;
};

const LEAD = 'ha-duty-1';
const TAKER = 'ha-taker-1';

const openCase = async (page: Page): Promise<void> => {
  await page.locator('main li a').first().click();
  await page.locator('main details').first().waitFor();
  await page.waitForLoadState('networkidle');
};

const SHOTS: readonly Shot[] = [
  { name: 'case', person: TAKER, width: 1400, height: 880, colorScheme: 'light', to: openCase },
  {
    name: 'work-dark',
    person: TAKER,
    width: 1400,
    height: 720,
    colorScheme: 'dark',
    to: async (page) => page.locator('main li a').first().waitFor(),
  },
  { name: 'phone', person: LEAD, width: 390, height: 780, colorScheme: 'light', to: openCase },
];

const take = async (browser: Browser, branch: BranchEndpoints, shot: Shot, locale: 'zh' | 'en') => {
  const { name, person, width, height, colorScheme, to } = shot;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
  });
  try {
    await bringFont(context);
    const page = await context.newPage();
    await page.goto(`${branch.apiUrl}/console/#/work`);
    await page.locator(`button[value="${person}"]`).click();
    await page.locator('main h1').waitFor({ timeout: 60_000 });
    await to(page);
    const file = `console-${name}${locale === 'zh' ? '.zh' : ''}.png`;
    await page.screenshot({ path: join(checkout, 'docs/pictures', file) });
    console.log(`docs/pictures/${file}`);
  } finally {
    await context.close();
  }
};

/** Machines of desks have a Chinese font; one that only builds may have none. */
const bringFont = async (context: Awaited<ReturnType<Browser['newContext']>>): Promise<void> => {
  await context.route('**/assets/*.css', async (route) => {
    const answer = await route.fetch();
    const face = '@font-face{font-family:"Noto Sans SC";src:url(./noto-sans-sc.woff2)}';
    await route.fulfill({ response: answer, body: `${await answer.text()}${face}` });
  });
  await context.route('**/assets/noto-sans-sc.woff2', (route) => route.fulfill({ path: FONT }));
};

/** Takes every picture, in both languages, of the city that is up. */
const takeAll = async (): Promise<void> => {
  const { branches } = await readEndpoints(stateFolder());
  const city = branches.find(({ level }) => level === 'city');
  if (city === undefined) return;
  const executablePath = await binary.executablePath();
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
  const browser = await chromium.launch({ executablePath, args, headless: true });
  try {
    for (const shot of SHOTS)
      for (const locale of ['zh', 'en'] as const) await take(browser, city, shot, locale);
  } finally {
    await browser.close();
  }
};

try {
  await takeAll();
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(troubleText(error, languageOf(process.env)));
  process.exitCode = 1;
}
