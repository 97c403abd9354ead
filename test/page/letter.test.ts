import { expect, it } from 'vitest';
import { printedLetter } from '../../functions/customers/printed-letter.ts';
import { aDeskBrowser, signedIn } from '../cloud/console/browser.ts';

const { machine } = aDeskBrowser();

it('a letter that is framed looks as it prints, under the page’s own policy', async () => {
  const letter = printedLetter({
    ...{ language: 'zh', sender: '中国电信淮安分公司', ticketNumber: '13ZMCM9APFQ' },
    ...{ to: { name: '王小明', postcode: '223001' }, subject: '答复函' },
    text: '您好：\n\n已为您退费。\n\n中国电信淮安分公司',
  });
  const page = await signedIn(await machine(), 'huaian', 'ha-taker-1', '#/work');
  await page.evaluate(`
    const frame = document.createElement('iframe');
    frame.title = 'letter';
    frame.sandbox = 'allow-same-origin allow-modals';
    frame.src = URL.createObjectURL(new Blob([${JSON.stringify(letter)}], { type: 'text/html' }));
    document.body.append(frame);
  `);
  const sender = page.frameLocator('iframe[title="letter"]').locator('header');
  await sender.waitFor();
  expect(
    await sender.evaluate((element) => Object(globalThis).getComputedStyle(element).textAlign),
  ).toBe('center');
});
