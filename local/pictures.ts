import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import binary from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type BranchEndpoints, readEndpoints } from './endpoints.ts';
import { languageOf } from './language.ts';
import { SHOTS, type Shot } from './shots.ts';
import { checkout, stateFolder } from './state-folder.ts';
import { ownSwitches } from './switches.ts';
import { Trouble, troubleText } from './trouble.ts';

ownSwitches([], {
  zh: '用法：npm run pictures\n为 README 和文档重新拍摄工作台的截图，npm start 须正在运行。',
  en: 'Usage: npm run pictures\nTakes the pictures of the console for README and docs anew, of the npm start that is up.',
});

const FOLDER = join(checkout, 'docs/pictures');
const FONT = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
);

/** Enough to read every letter; a picture takes a third of what it takes as PNG. */
const QUALITY = 0.72;

const take = async (browser: Browser, branch: BranchEndpoints, shot: Shot, locale: 'zh' | 'en') => {
  const { name, person, width, height, colorScheme, place, to } = shot;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
  });
  try {
    await bringFont(context);
    const page = await context.newPage();
    // Words that were drawn before their font came keep the shapes of then: the page waits for it.
    await page.route('**/organisation/me', async (route) => {
      await page.evaluate(`document.fonts.load('16px "Noto Sans SC"', '受理')`);
      await route.continue();
    });
    await page.goto(`${branch.apiUrl}/console/#${place}`);
    await page.locator(`button[value="${person}"]`).click();
    await page.locator('main h1').waitFor({ timeout: 60_000 });
    await to(page);
    await settled(page);
    const file = `console-${name}${locale === 'zh' ? '.zh' : ''}.webp`;
    await writeFile(join(FOLDER, file), await compressed(page, await page.screenshot()));
    console.log(`docs/pictures/${file}`);
  } finally {
    await context.close();
  }
};

/** Until nothing is read any more. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page
    .locator('main [role="status"]', { hasText: '…' })
    .first()
    .waitFor({ state: 'detached' });
};

/** A picture as WebP, which the browser itself makes of it. */
const compressed = async (page: Page, png: Buffer): Promise<Buffer> => {
  const blank = await page.context().newPage();
  const made = await blank.evaluate<string>(`(async () => {
    const bytes = Uint8Array.fromBase64(${JSON.stringify(png.toString('base64'))});
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d').drawImage(picture, 0, 0);
    return canvas.toDataURL('image/webp', ${QUALITY});
  })()`);
  return Buffer.from(made.slice(made.indexOf(',') + 1), 'base64');
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
  await mkdir(FOLDER, { recursive: true });
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
