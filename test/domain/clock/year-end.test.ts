import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../functions/domain/calendar/calendar.ts';
import { MAINLAND_YEARS } from '../../../functions/domain/calendar/mainland.ts';
import type { ClockKind } from '../../../functions/domain/clock/clock.ts';
import { countClock } from '../../../functions/domain/clock/count-clock.ts';
import { explainClock } from '../../../functions/domain/clock/explain/explain.ts';
import { keptAfterRecount } from '../../../functions/domain/clock/recount-limits.ts';
import type { Limit } from '../../../functions/domain/policy/limit.ts';
import { aContext, at, HOUSE_RULE, local } from './builders.ts';

const counted = (kind: ClockKind, start: string, value: Limit, asOf?: string) => {
  const calendar = buildCalendar(MAINLAND_YEARS, asOf === undefined ? {} : { asOf });
  const figure = { value, rule: 'X', source: HOUSE_RULE };
  return countClock(kind, at(`${start} 10:00`), figure, aContext({ calendar }));
};

const told = ({ dueAt, provisional }: ReturnType<typeof counted>) => [
  local(dueAt).slice(0, 10),
  provisional,
];

describe('a year’s last days wait for the next year’s notice', () => {
  it.each<[string, ClockKind, string, Limit, string, string, string]>([
    // In 2018 the 29th became a workday and the 31st a day off, by the notice of 6 December.
    ['B6', 'appeal-door', '2018-07-31', 'P5M', '2018-12-05', '2018-12-31', '2019-01-02'],
    ['D9', 'statutory-answer', '2018-12-15', 'P15D', '2018-12-05', '2018-12-31', '2019-01-02'],
    ['D10', 'appeal-answer', '2018-12-01', 'P30D', '2018-12-05', '2018-12-31', '2019-01-02'],
    [
      'D10',
      'appeal-acceptance',
      '2018-12-24',
      { workingDays: 5 },
      '2018-12-05',
      '2018-12-31',
      '2018-12-29',
    ],
    [
      'D3',
      'own-answer',
      '2018-12-25',
      { workingDays: 4 },
      '2018-12-05',
      '2018-12-31',
      '2018-12-29',
    ],
    // In 2011 the 31st, a Saturday, became a workday by the notice of 6 December.
    ['B6', 'appeal-door', '2011-07-31', 'P5M', '2011-12-05', '2012-01-03', '2011-12-31'],
    // In 2007 the 29th, a Saturday, became a workday and the 31st a day off, on 18 December.
    ['D10', 'appeal-answer', '2007-11-29', 'P30D', '2007-12-17', '2007-12-31', '2007-12-29'],
    ['D9', 'statutory-answer', '2007-12-16', 'P15D', '2007-12-17', '2007-12-31', '2008-01-02'],
  ])(
    '%s: %s from %s is provisional until then, and fixed by it',
    (_, kind, start, limit, asOf, before, after) => {
      const [old, fresh] = [
        counted(kind, start, limit, asOf),
        counted(kind, start, limit, `${start.slice(0, 4)}-12-18`),
      ];
      expect(told(old)).toEqual([before, true]);
      expect(told(fresh)).toEqual([after, false]);
      expect(keptAfterRecount(old, fresh)).toBe(fresh);
    },
  );

  it.each<[string, ClockKind, string, Limit]>([
    ['B6', 'appeal-door', '2026-07-28', 'P5M'],
    ['D9', 'statutory-answer', '2026-12-13', 'P15D'],
    ['D10', 'appeal-acceptance', '2026-12-21', { workingDays: 5 }],
    ['D3', 'own-answer', '2026-12-21', { workingDays: 5 }],
  ])('%s: %s on the last settled day is firm, a day later provisional', (_, kind, start, limit) => {
    expect(told(counted(kind, start, limit))).toEqual(['2026-12-28', false]);
    const next = new Date(Date.parse(start) + 86_400_000).toISOString().slice(0, 10);
    expect(told(counted(kind, next, limit))).toEqual(['2026-12-29', true]);
  });

  it('what is counted in hours or in the operator’s own days asks no calendar', () => {
    expect(told(counted('own-answer', '2026-12-29', 'PT48H'))).toEqual(['2026-12-31', false]);
    expect(told(counted('own-answer', '2026-12-29', 'P2D'))).toEqual(['2026-12-31', false]);
  });

  it.each([
    // The last day is a Saturday and settled; the day that it moves to is not.
    ['2024-11-01', '2024-12-13', '2024-12-30'],
    ['2013-12-10', '2013-12-13', '2013-12-30'],
    ['2016-11-01', '2016-12-16', '2017-01-03'],
  ])('as of %s, D9 from %s moves onto a day that is not settled', (asOf, start, end) => {
    expect(told(counted('statutory-answer', start, 'P15D', asOf))).toEqual([end, true]);
  });
});

describe('where the data begin', () => {
  it('days of the first notice that lie in the year before belong to them', () => {
    expect(told(counted('own-answer', '2006-12-29', { workingDays: 7 }))).toEqual([
      '2007-01-10',
      false,
    ]);
    expect(told(counted('appeal-answer', '2006-12-29', 'P1D'))).toEqual(['2006-12-30', false]);
  });

  it('a day earlier nothing is known', () => {
    expect(told(counted('own-answer', '2006-12-28', { workingDays: 7 }))).toEqual([
      '2007-01-09',
      true,
    ]);
    expect(told(counted('appeal-answer', '2006-12-28', 'P1D'))).toEqual(['2006-12-29', true]);
  });
});

describe('what a provisional limit waits for is said', () => {
  const said = (kind: ClockKind, start: string, limit: Limit) =>
    explainClock(counted(kind, start, limit), aContext()).text;

  it.each<[string, ClockKind, string, Limit, string, string]>([
    [
      'the year itself',
      'statutory-answer',
      '2026-12-20',
      'P15D',
      '该日期所在年度的放假安排尚未公布，此时限为暂定。',
      'Holidays of that year are not announced yet: this limit is provisional.',
    ],
    [
      'the next year',
      'appeal-door',
      '2026-07-31',
      'P5M',
      '下一年度的放假安排尚未公布，可能调整年末几日，此时限为暂定。',
      "The next year's holidays are not announced yet and may still change the last days of this one: this limit is provisional.",
    ],
    [
      'nothing: it ends before the data',
      'appeal-door',
      '2004-04-16',
      'P2Y',
      '工作日历中没有该日期所在年度的放假安排，此时限为暂定。',
      'The working-day calendar has no data of that year: this limit is provisional.',
    ],
    [
      'nothing: it begins before the data',
      'own-answer',
      '2006-12-20',
      { workingDays: 9 },
      '工作日历中没有该日期所在年度的放假安排，此时限为暂定。',
      'The working-day calendar has no data of that year: this limit is provisional.',
    ],
  ])('%s', (_, kind, start, limit, zh, en) => {
    const text = said(kind, start, limit);
    expect(text.zh).toContain(zh);
    expect(text.en).toContain(en);
  });

  it('of a firm one nothing', () => {
    expect(said('appeal-door', '2026-07-28', 'P5M').en).not.toContain('provisional');
  });
});
