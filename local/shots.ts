import type { Page } from 'playwright-core';

/** One picture: of which place, by whom it is seen, on what. */
export type Shot = {
  readonly name: string;
  readonly person: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  /** The address of the screen. */
  readonly place: string;
  /** Goes on to what the picture shows. */
  readonly to: (page: Page) => Promise<void>;
};

const DESK = { width: 1280, height: 720, colorScheme: 'light' } as const;

/** Until the list has what it lists, be that nothing. */
const rows = async (page: Page): Promise<void> => page.waitForLoadState('networkidle');

/** Opens what stands first, where anything does. */
const openFirst = async (page: Page): Promise<void> => {
  await rows(page);
  const first = page.locator('main li a').first();
  if (!(await first.isVisible())) return;
  await first.click();
  await page.locator('main article').waitFor();
};

/** The pictures of README and of the handbook, one a post. */
export const SHOTS: readonly Shot[] = [
  { ...DESK, name: 'case', person: 'ha-taker-1', place: '/work', height: 800, to: openFirst },
  {
    ...DESK,
    name: 'intake',
    person: 'ha-taker-1',
    place: '/intake',
    to: async (page) => {
      await page.locator('[name="category"]').selectOption('billing');
      await page.locator('[name="facts"]').fill('本月账单多出三十元流量费，客户称从未开通。');
      await page.locator('section[aria-live] time').waitFor();
    },
  },
  { ...DESK, name: 'dispatch', person: 'ha-dispatcher-1', place: '/dispatch', to: rows },
  {
    ...DESK,
    name: 'work',
    person: 'ha-network-1',
    place: '/work',
    colorScheme: 'dark',
    height: 560,
    to: rows,
  },
  { ...DESK, name: 'confirm', person: 'ha-network-head', place: '/review', height: 560, to: rows },
  { ...DESK, name: 'review', person: 'ha-reviewer-1', place: '/review', to: openFirst },
  { ...DESK, name: 'board', person: 'ha-duty-1', place: '/board', to: rows },
  {
    ...DESK,
    name: 'organisation',
    person: 'ha-customer-service-manager',
    place: '/organisation',
    to: rows,
  },
  {
    name: 'alerts',
    person: 'ha-duty-2',
    place: '/alerts',
    width: 390,
    height: 780,
    colorScheme: 'dark',
    to: rows,
  },
  { ...DESK, name: 'notices', person: 'ha-publisher-1', place: '/notices', to: rows },
];
