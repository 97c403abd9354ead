import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantWords } from '../../console/parts/instant-words.ts';
import { nearnessOf } from '../../console/parts/nearness.ts';
import { spanWords } from '../../console/parts/span-words.ts';

const now = Date.parse('2026-03-02T02:00:00Z');
const at = (seconds: number): string => new Date(now + seconds * 1000).toISOString();

describe('how near a limit is', () => {
  it('is late one second after it, and not on it: a limit is inclusive', () => {
    expect([-1, 0, 1].map((seconds) => nearnessOf(at(seconds), now))).toEqual([
      'late',
      'soon',
      'soon',
    ]);
  });

  it('is soon from two hours before it', () => {
    expect([7199, 7200, 7201].map((seconds) => nearnessOf(at(seconds), now))).toEqual([
      'soon',
      'soon',
      'later',
    ]);
  });
});

describe('a span in words', () => {
  beforeEach(() => i18n.loadAndActivate({ locale: 'zh-CN', messages: {} }));

  it.each([
    [59_000, '59 秒'],
    [60_000, '1 分钟'],
    [3_599_000, '59 分钟'],
    [3_600_000, '1 小时'],
    [5_400_000, '1 小时 30 分钟'],
    [86_400_000, '1 天'],
    [-97_200_000, '1 天 3 小时'],
  ])('%i ms is said as %s', (milliseconds, words) => {
    expect(spanWords(milliseconds)).toBe(words);
  });
});

describe('an instant in words', () => {
  it.each([
    ['zh-CN', '11月29日 00:05'],
    ['en', '29 Nov, 00:05'],
  ])('stands in %s as %s, on the branch’s own clock', (locale, words) => {
    i18n.loadAndActivate({ locale, messages: {} });
    expect(instantWords('2026-11-28T16:05:00Z', 'Asia/Shanghai')).toBe(words);
  });
});
