import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { composed, type MessageFacts } from '../../functions/customers/compose.ts';
import { type Letter, printedLetter } from '../../functions/customers/printed-letter.ts';
import { effectiveWording } from '../../functions/domain/wording/effective-wording.ts';
import type { Language, MessageKind } from '../../functions/domain/wording/wording.ts';
import { pageResult } from '../../functions/runtime/page-result.ts';
import { at } from '../builders/ticket.ts';
import { aBrowser, withChineseFont } from './browser.ts';

const NUMBER = '7K2M9QX4TRA';
const wording = effectiveWording({ name: { zh: '淮安', en: "Huai'an" }, level: 'city' });
const facts: MessageFacts = {
  number: NUMBER,
  receivedAt: at('2026-11-30T02:15:00Z'),
  writtenAt: at('2026-11-30T02:20:00Z'),
  by: at('2026-12-02T02:15:00Z'),
  lawBy: at('2026-12-15T15:59:59Z'),
  appealBy: at('2027-04-30T15:59:59Z'),
  words: '已退回30元。',
  basis: '收费误差，双倍返还',
  ground: 'already-decided',
};

const aLetter = (
  kind: MessageKind = 'answer',
  language: Language = 'zh',
  changes: Partial<MessageFacts> = {},
): Letter => ({
  language,
  sender: wording.sender[language],
  ticketNumber: NUMBER,
  to: { name: '王芳', address: '江苏省淮安市清江浦区淮海东路1号', postcode: '223001' },
  ...composed(
    kind,
    'letter',
    language,
    { ...facts, ...changes },
    { wording, timeZone: 'Asia/Shanghai' },
  ),
});

const browser = aBrowser();

/** What somebody sees, line by line. */
const seenIn = async (page: Page, selector: string): Promise<string> =>
  String(await page.evaluate(`document.querySelector('${selector}').innerText`));

/** How many sheets of A4 a letter takes. */
const sheetsOf = async (letter: Letter): Promise<number> => {
  const page = browser.page();
  await page.setContent(await withChineseFont(printedLetter(letter)));
  await page.evaluate('document.fonts.ready');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  // 595 by 842 points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

describe('a letter', () => {
  it('reads top down: who writes, to whom, about which number, what', async () => {
    const page = browser.page();
    await page.setContent(printedLetter(aLetter()));
    const seen = (await seenIn(page, 'body')).split(/\n+/).filter((line) => line.trim() !== '');
    expect(seen.slice(0, 6)).toEqual([
      '淮安投诉处理中心',
      '223001',
      '江苏省淮安市清江浦区淮海东路1号',
      '王芳 收',
      `编号 ${NUMBER}`,
      '答复函',
    ]);
    expect(seen).toContain('已退回30元。');
    expect(seen.slice(-2)).toEqual(['淮安投诉处理中心', '2026年11月30日（星期一）']);
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
  });

  it('to somebody whose address is not known says what is known', () => {
    const html = printedLetter({ ...aLetter(), to: { name: '王芳' } });
    expect(html).toContain('<address>王芳 收</address>');
  });

  it.each<[MessageKind, Language]>([
    ['receipt', 'zh'],
    ['receipt', 'en'],
    ['solution-answer', 'zh'],
    ['answer', 'en'],
    ['refusal', 'zh'],
    ['refusal', 'en'],
  ])('prints on one page: %s in %s', async (kind, language) => {
    expect(await sheetsOf(aLetter(kind, language))).toBe(1);
  });

  it.each([
    ['as long as answers are', '经核查，系统重复扣收了当月套餐费，现已退回。'.repeat(20)],
    ['of 1,500 characters', '字'.repeat(1500)],
    ['of many short lines', Array(30).fill('已退回。').join('\n')],
    ['in English', 'Our system charged your plan twice and has paid it back. '.repeat(45)],
    ['of one long word', 'x'.repeat(1500)],
  ])('prints on one page with an answer %s', async (_, words) => {
    expect(await sheetsOf(aLetter('answer', 'zh', { words }))).toBe(1);
  });

  it('of more than a page goes on on the next', async () => {
    expect(await sheetsOf(aLetter('answer', 'zh', { words: '字'.repeat(3000) }))).toBe(2);
  });
});

describe('words of strangers', () => {
  const HOSTILE = `</p></main><script>document.title='taken'</script><img src=x onerror="document.title='taken'"><style>*{display:none}</style>&lt;&amp;'"`;

  it('show as what they are: nothing of them is run, drawn or fetched', async () => {
    const letter = { ...aLetter('answer', 'zh', { words: HOSTILE }), subject: HOSTILE };
    const hostile: Letter = {
      ...letter,
      to: { name: HOSTILE, address: HOSTILE, postcode: HOSTILE },
    };
    const { headers, body } = pageResult({ status: 200, page: printedLetter(hostile) });
    const asked: unknown[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(200, headers as Record<string, string>).end(body);
    }).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await once(server, 'listening');
    const page = browser.page();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/letter`);
    expect(await page.title()).not.toBe('taken');
    expect(await page.locator('script, img').count()).toBe(0);
    expect(await page.locator('style').count()).toBe(1);
    for (const part of ['h1', 'address'])
      expect(await seenIn(page, part)).toContain(HOSTILE.slice(0, 60));
    expect(await seenIn(page, 'main')).toContain(HOSTILE);
    expect(asked.filter((url) => url !== '/favicon.ico')).toEqual(['/letter']);
  });
});
