import { expect, it } from 'vitest';
import { aDeskBrowser, goTo, signedIn } from '../cloud/console/browser.ts';

const { machine } = aDeskBrowser({ closes: 'at the end' });

const SCREENS = 'work intake dispatch alerts review board notices search organisation'.split(' ');

/** Who is shown what: somebody who holds each post, and as few others as there are. */
const SHOWN = {
  'ha-taker-1': 'work intake notices search organisation',
  'ha-dispatcher-1': 'work dispatch board notices search organisation',
  'ha-network-1': 'work notices search organisation',
  'ha-lianshui-head': 'work alerts review notices search organisation',
  'ha-reviewer-1': 'work review notices search organisation',
  'ha-duty-1': 'work intake dispatch alerts board notices search organisation',
  'ha-customer-service-manager':
    'work intake dispatch alerts review board notices search organisation',
  'ha-duty-2': 'work alerts notices search organisation',
  'ha-publisher-1': 'notices organisation',
};

it.each(Object.entries(SHOWN))(
  '%s is shown %s, and opens nothing else by its address',
  async (person, shown) => {
    const page = await signedIn(await machine(), 'huaian', person);
    await page.locator('nav a').first().waitFor();
    const links = await page
      .locator('nav a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const open: string[] = [];
    for (const screen of SCREENS) {
      await goTo(page, `#/${screen}`);
      const title = page.getByRole('main').getByRole('heading', { level: 1 });
      const refused = page.getByText('没有这个页面，或您的岗位不能打开它。');
      await title.or(refused).first().waitFor();
      if (!(await refused.isVisible())) open.push(screen);
    }
    expect(links.map((link) => link.replace('#/', ''))).toEqual(open);
    expect(open.join(' ')).toBe(shown);
    await page.close();
  },
);
