import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../functions/domain/calendar/calendar.ts';
import type { Amendment, CalendarYear } from '../../../functions/domain/calendar/calendar-year.ts';
import { coverageOf, isSpanCovered } from '../../../functions/domain/calendar/coverage.ts';
import { MAINLAND_YEARS, mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { unsettledDays } from '../../../functions/domain/calendar/year-end.ts';

const NEW_YEAR = { zh: '元旦', en: "New Year's Day" };

const aYear = (year: number, amendments: readonly Amendment[] = []): CalendarYear => ({
  year,
  version: `${year}.1`,
  notice: { title: `${year}`, publishedOn: `${year - 1}-12-01` },
  holidays: [],
  makeUpDays: [],
  amendments,
});

const amended = (publishedOn: string, changes: Partial<Amendment>): Amendment => ({
  notice: { title: 'changed', publishedOn },
  holidays: [],
  makeUpDays: [],
  withdrawn: [],
  ...changes,
});

describe('how many of a year’s last days the next notice may still change', () => {
  it('is as many as one ever has: three, in 2007 and 2018', () => {
    expect(unsettledDays(MAINLAND_YEARS)).toBe(3);
    expect(unsettledDays(MAINLAND_YEARS.filter(({ year }) => year > 2007 && year < 2018))).toBe(1);
    expect(unsettledDays(MAINLAND_YEARS.filter(({ year }) => year < 2007))).toBe(0);
  });

  it.each<[string, Partial<Amendment>]>([
    ['a day off', { holidays: [{ from: '2030-12-27', to: '2030-12-31', name: NEW_YEAR }] }],
    ['a day worked', { makeUpDays: [{ date: '2030-12-27', for: NEW_YEAR }] }],
    ['a day withdrawn', { withdrawn: ['2030-12-31', '2030-12-27'] }],
  ])('counts from the first day changed: %s', (_, changes) => {
    expect(unsettledDays([aYear(2030, [amended('2030-12-01', changes)]), aYear(2031)])).toBe(5);
  });

  it('leaves out what another paper changed in between, and a year without a successor', () => {
    const changes = { withdrawn: ['2030-02-01'] };
    expect(unsettledDays([aYear(2030, [amended('2030-01-27', changes)]), aYear(2031)])).toBe(0);
    expect(unsettledDays([aYear(2030, [amended('2030-12-01', changes)])])).toBe(0);
  });
});

describe('a day is settled, or waits', () => {
  it.each([
    ['2006-12-29', 'before-the-data'],
    ['2006-12-30', 'settled'],
    ['2026-12-28', 'settled'],
    ['2026-12-29', 'year-end'],
    ['2026-12-31', 'year-end'],
    ['2027-01-01', 'not-announced'],
  ])('%s: %s', (date, coverage) => {
    expect(coverageOf(mainlandCalendar, date)).toBe(coverage);
  });

  it.each([
    ['2018-12-05', '2018-12-29', 'year-end'],
    ['2018-12-06', '2018-12-29', 'settled'],
    ['2018-12-06', '2019-12-29', 'year-end'],
  ])('as of %s, %s: %s', (asOf, date, coverage) => {
    expect(coverageOf(buildCalendar(MAINLAND_YEARS, { asOf }), date)).toBe(coverage);
  });

  it.each([
    ['2006-12-29', '2007-01-10', true],
    ['2006-12-28', '2007-01-10', false],
    ['2026-12-20', '2026-12-28', true],
    ['2026-12-20', '2026-12-29', false],
    ['2026-12-31', '2026-12-31', true],
  ])('a span from %s, which itself does not count, to %s: %s', (from, to, covered) => {
    expect(isSpanCovered(mainlandCalendar, from, to)).toBe(covered);
  });
});
