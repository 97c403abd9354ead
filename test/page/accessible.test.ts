import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aDeskBrowser, signedIn } from '../cloud/console/browser.ts';
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
const findings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate<Said>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
};

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(['zh-CN', 'en-GB'] as const)(
    'axe-core finds nothing on any screen in %s',
    async (locale) => {
      const { body } = await call('huaian', 'GET', '/complaints?limit=1', { as: 'lead' });
      const page = await signedIn(await machine({ locale, colorScheme }), 'huaian', 'ha-duty-1');
      const navigation = page.locator('nav a');
      await navigation.first().waitFor();
      const places = await navigation.evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      expect(places.length).toBeGreaterThan(3);
      for (const place of [...places, `#/cases/${body.items[0].id}`]) {
        await page.evaluate(`location.assign(${JSON.stringify(place)})`);
        await page.locator('main h1').waitFor();
        expect(await findings(page), place).toEqual([]);
      }
    },
  );
});
