import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegionalHolidays } from '../../../functions/contracts/calendar-file.ts';
import { plusDays } from '../../../functions/domain/calendar/dates.ts';
import { dayStatus, isWorkingDay } from '../../../functions/domain/calendar/day-status.ts';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import {
  type RegionalHoliday,
  withRegionalHolidays,
} from '../../../functions/domain/calendar/regional-holidays.ts';
import { countClock } from '../../../functions/domain/clock/count-clock.ts';
import { explainClock } from '../../../functions/domain/clock/explain/explain.ts';
import { statutoryAnswerClock } from '../../../functions/domain/clock/statutory-clocks.ts';
import { aContext, at } from '../../builders/ticket.ts';

const third = { date: '2026-04-20', name: { zh: '三月三', en: 'San Yue San' } };
const fourth = { ...third, date: '2026-04-21' };
const guangxi = withRegionalHolidays(mainlandCalendar, [third, fourth]);

describe('a region’s own holidays', () => {
  it('are days off with a name of their own, and no other day changes', () => {
    expect(dayStatus(guangxi, '2026-04-20')).toEqual({
      date: '2026-04-20',
      working: false,
      reason: 'holiday',
      name: { zh: '三月三', en: 'San Yue San' },
      covered: true,
    });
    expect(
      ['2026-04-17', '2026-04-21', '2026-04-22'].map((date) => isWorkingDay(guangxi, date)),
    ).toEqual([true, false, true]);
    expect(guangxi.specialDays.size).toBe(mainlandCalendar.specialDays.size + 2);
    expect(isWorkingDay(mainlandCalendar, '2026-04-20')).toBe(true);
  });

  it('make limits in working days longer, and are named in the explanation (D3)', () => {
    const start = at('2026-04-17T10:00:00+08:00');
    const context = aContext(start);
    const { limit } = context.policy.anotherProvince;
    const there = { ...context, calendar: guangxi };
    const clock = countClock('own-answer', start, limit, there);
    expect(countClock('own-answer', start, limit, context).dueAt).toBe(
      at('2026-04-23T23:59:59+08:00'),
    );
    expect(clock.dueAt).toBe(at('2026-04-27T23:59:59+08:00'));
    const { text } = explainClock(clock, there);
    expect(text.zh).toContain('三月三');
    expect(text.en).toContain('San Yue San');
  });

  it('move a last day of the law’s, as a statutory day off there (D9)', () => {
    // Fifteen days from 5 April end on the 20th.
    const start = at('2026-04-05T10:00:00+08:00');
    const context = { ...aContext(start), calendar: guangxi };
    const clock = statutoryAnswerClock(start, context);
    expect(clock).toMatchObject({
      actBy: at('2026-04-20T10:00:00+08:00'),
      dueAt: at('2026-04-22T23:59:59+08:00'),
    });
    expect(statutoryAnswerClock(start, aContext(start)).dueAt).toBe(
      at('2026-04-20T23:59:59+08:00'),
    );
    const { days } = explainClock(clock, context);
    expect(days.find(({ date }) => date === '2026-04-21')?.name).toEqual(third.name);
  });

  it('are off on a make-up Saturday too', () => {
    const calendar = withRegionalHolidays(mainlandCalendar, [{ ...third, date: '2026-10-10' }]);
    expect(isWorkingDay(mainlandCalendar, '2026-10-10')).toBe(true);
    expect(isWorkingDay(calendar, '2026-10-10')).toBe(false);
  });

  it('beyond the country’s years are known as well, and a limit there stays provisional', () => {
    const calendar = withRegionalHolidays(mainlandCalendar, [{ ...third, date: '2027-04-09' }]);
    expect(dayStatus(calendar, '2027-04-09')).toMatchObject({ working: false, covered: false });
    expect(calendar.coveredThrough).toBe('2026-12-28');
  });
});

describe('a calendar’s version tells its days apart', () => {
  const versionOf = (...days: RegionalHoliday[]) =>
    withRegionalHolidays(mainlandCalendar, days).version;

  it('is the country’s, then how many days there are, then which', () => {
    expect(versionOf()).toBe(mainlandCalendar.version);
    expect(versionOf(third, fourth)).toMatch(/^2007-2026\.27\.[0-9a-z]{1,7}\+2\.[0-9a-z]{1,7}$/);
  });

  it('stays what it was once written: limits keep the version that they were counted by', () => {
    expect(versionOf(third, fourth)).toBe(`${mainlandCalendar.version}+2.1hck1x2`);
  });

  it.each<[string, RegionalHoliday]>([
    ['another date', { ...third, date: '2026-04-22' }],
    ['another Chinese name', { ...third, name: { ...third.name, zh: '壮族三月三' } }],
    ['another English name', { ...third, name: { ...third.name, en: 'Double Third' } }],
  ])('differs with %s', (_, other) => {
    expect(versionOf(other)).not.toBe(versionOf(third));
  });

  it('is the same in whatever order they stand', () => {
    expect(versionOf(fourth, third)).toBe(versionOf(third, fourth));
  });

  it('differs for any two choices of days', () => {
    const offset = fc.integer({ min: 0, max: 365 });
    const choice = fc.uniqueArray(offset, { minLength: 1, maxLength: 6 });
    const version = (days: readonly number[]) =>
      versionOf(...days.map((n) => ({ ...third, date: plusDays('2026-01-01', n) })));
    const inOrder = (days: readonly number[]) => days.toSorted((a, b) => a - b).join();
    fc.assert(
      fc.property(choice, choice, (a, b) => {
        expect(version(a) === version(b)).toBe(inOrder(a) === inOrder(b));
      }),
    );
  });
});

describe('regional holidays as written', () => {
  const day = { ...third, source: '自治区政府令' };
  const problems = (days: unknown) =>
    RegionalHolidays.safeParse(days).error?.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  it('have a date, a name in both languages and a source', () => {
    expect(RegionalHolidays.parse([day])).toEqual([day]);
    expect(problems([{ date: day.date }])).toEqual([
      expect.stringMatching(/^0\.name: /),
      expect.stringMatching(/^0\.source: /),
    ]);
  });

  it.each(['2026-02-29', '2026-4-20', '20260420', '2026-04-20T00:00'])('%s is no date', (date) => {
    expect(problems([{ ...day, date }])).toEqual(['0.date: expected a date such as 2026-04-20']);
  });

  it('name a date once', () => {
    expect(problems([day, { ...day, date: '2026-04-21' }, day])).toEqual([
      '2.date: 2026-04-20 stands here twice',
    ]);
  });

  it('know no other field', () => {
    expect(problems([{ ...day, until: '2026-04-22' }])).toEqual([
      '0: unknown until; allowed: date, name, source',
    ]);
  });
});
