import { describe, expect, it } from 'vitest';
import { summaryLines } from '../../../local/demonstration/summary.ts';
import type { Tally } from '../../../local/demonstration/tally.ts';

const tally: Tally = {
  registered: 39,
  answeredInTime: 26,
  answeredLate: 2,
  refused: 4,
  closed: 13,
  toProvince: 7,
  toRegulator: 8,
  pages: 27,
  acknowledged: 9,
  replays: 3,
  repeats: 5,
  promises: 10,
  promisesMissed: 11,
  held: 12,
  extended: 14,
  corrected: 15,
  receipts: 6,
  mails: 16,
  texts: 17,
};

const finding = {
  subject: 'dropped-calls',
  what: 'level',
  expected: 'regulator',
  found: 'province',
};

const lines = (findings: readonly (typeof finding)[], language: 'zh' | 'en', askedAgain = 0) =>
  summaryLines({ tally, verdict: { looked: 700, findings }, askedAgain, seconds: 51.4 }, language);

describe('the summary', () => {
  it.each(['zh', 'en'] as const)('gives every number once, in %s', (language) => {
    const numbers = lines([], language).join(' ').match(/\d+/g)?.map(Number);
    expect(numbers?.sort((a, b) => a - b)).toEqual(
      [51, 700, ...Object.values(tally)].sort((a, b) => a - b),
    );
  });

  it('tells of every expectation that was not met', () => {
    expect(lines([finding], 'en').slice(-2)).toEqual([
      '✖ 700 expectations were looked at, 1 were not met:',
      '  dropped-calls: level: expected regulator, found province',
    ]);
    expect(lines([finding], 'zh').at(-1)).toBe(
      '  dropped-calls：level：应为 regulator，实为 province',
    );
  });

  it('tells of requests that had to be sent again, if there were any', () => {
    expect(lines([], 'en').join(' ')).not.toContain('again');
    expect(lines([], 'en', 2)).toContain('2 requests had to be sent again: the machine was busy.');
  });
});
