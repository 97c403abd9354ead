import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** A browser's page for a file's tests; it brings its own binary, of one process that ends with its first page. */
export const aBrowser = () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const executablePath = await chromium.executablePath();
    browser = await playwright.launch({ args: chromium.args, executablePath, headless: true });
    page = await browser.newPage({ viewport: { width: 800, height: 1130 } });
  }, 60_000);
  afterAll(() => browser.close());
  return { page: () => page };
};

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
);

/** A page with the Chinese font that a desk's machine has, and a machine of tests may not. */
export const withChineseFont = async (html: string): Promise<string> => {
  const font = (await readFile(FONT)).toString('base64');
  const face = `@font-face{font-family:"Noto Serif SC";src:url(data:font/woff2;base64,${font})}`;
  return html.replace('</head>', () => `<style>${face}</style></head>`);
};
