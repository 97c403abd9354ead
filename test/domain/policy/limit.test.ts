import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../functions/domain/calendar/calendar.ts';
import { MAINLAND_YEARS, mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { withRegionalHolidays } from '../../../functions/domain/calendar/regional-holidays.ts';
import { limitEnd } from '../../../functions/domain/clock/limit-end.ts';
import { isAtMost } from '../../../functions/domain/policy/compare-limits.ts';
import {
  isTooLong,
  type Limit,
  limitParts,
  parseDuration,
  parseLimit,
  secondsOf,
} from '../../../functions/domain/policy/limit.ts';
import { epochSeconds, toInstant } from '../../../functions/domain/time.ts';

describe('durations', () => {
  it.each([
    ['PT8H', 'seconds', 28_800],
    ['PT1H30M', 'seconds', 5400],
    ['PT1H30M10S', 'seconds', 5410],
    ['PT5M', 'seconds', 300],
    ['PT8S', 'seconds', 8],
    ['PT0S', 'seconds', 0],
    ['PT1M1S', 'seconds', 61],
    ['PT1H1S', 'seconds', 3601],
    ['P15D', 'days', 15],
    ['P5M', 'months', 5],
    ['P2Y', 'months', 24],
  ])('%s', (text, unit, count) => {
    expect(parseDuration(text)).toEqual({ unit, count });
    expect(limitParts(text)).toEqual({ unit, count });
  });

  it.each([
    '',
    'P',
    'PT',
    '8H',
    'PT8',
    'P1W',
    'P1DT1H',
    'PT1.5H',
    'PT-1H',
    'pt8h',
    'PT1S1H',
    ' PT1H',
    'PT1H ',
    'xP1D',
    'P1Dx',
    'P4WD',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
    expect(() => limitParts(text)).toThrow(
      new RangeError(`not a duration that a policy may hold: ${text}`),
    );
  });

  it.each([
    ['PT0S', 0],
    ['PT90S', 90],
    ['PT1H30M', 5400],
    ['P0D', 0],
    ['P1D', 86_400],
    ['P15D', 1_296_000],
  ])('%s lasts %i s: a day is 24 hours', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });

  it.each(['P1M', 'P2Y'])('%s has no one length', (text) => {
    expect(() => secondsOf(text)).toThrow(new RangeError(`not of one length: ${text}`));
  });

  it.each<[string, boolean]>([
    ['PT878400H', false],
    ['PT878400H1S', true],
    ['PT999999999999H', true],
    ['P36600D', false],
    ['P36601D', true],
    ['P1200M', false],
    ['P101Y', true],
    ['P250WD', false],
    ['P251WD', true],
    ['P1000WD', true],
    ['a century', false],
  ])(
    '%s is longer than any limit may be, a hundred years or 250 working days: %s',
    (text, long) => {
      expect(isTooLong(text)).toBe(long);
      if (long) expect(parseLimit(text)).toBeUndefined();
    },
  );

  it('working days are a limit, written P4WD by hand', () => {
    expect(limitParts({ workingDays: 4 })).toEqual({ unit: 'working-days', count: 4 });
    expect(parseLimit('P4WD')).toEqual({ workingDays: 4 });
    expect(parseLimit('P250WD')).toEqual({ workingDays: 250 });
    expect(parseLimit('P120WD')).toEqual({ workingDays: 120 });
    expect(parseLimit('PT8H')).toBe('PT8H');
    for (const text of ['P4W', 'PWD', 'xP4WD', 'P4WDx', 'P4.5WD', 'four'])
      expect(parseLimit(text)).toBeUndefined();
  });
});

describe('is one limit at most another?', () => {
  it.each<[Limit, Limit, boolean]>([
    ['PT8H', 'PT8H', true],
    ['PT8H1S', 'PT8H', false],
    ['PT7H59M59S', 'PT8H', true],
    ['P15D', 'P15D', true],
    ['P16D', 'P15D', false],
    [{ workingDays: 4 }, { workingDays: 4 }, true],
    [{ workingDays: 5 }, { workingDays: 4 }, false],
    ['P24M', 'P2Y', true],
    ['P25M', 'P2Y', false],
    ['PT360H', 'P15D', true],
    ['PT360H1S', 'P15D', false],
    ['P14D', 'PT360H', true],
    ['P15D', 'PT360H', false],
    ['P27D', 'P1M', true],
    ['P28D', 'P1M', false],
    ['P1M', 'P32D', true],
    ['P1M', 'P31D', false],
    // By what the data have known: five from 19 January 2020, ninety from 29 September 2012.
    [{ workingDays: 0 }, 'P1D', true],
    [{ workingDays: 0 }, 'PT23H59M59S', false],
    [{ workingDays: 5 }, 'P16D', true],
    [{ workingDays: 5 }, 'P15D', false],
    [{ workingDays: 90 }, 'P141D', true],
    [{ workingDays: 90 }, 'P140D', false],
    [{ workingDays: 90 }, 'P139D', false],
    [{ workingDays: 250 }, 'P376D', true],
    [{ workingDays: 250 }, 'P375D', false],
    ['P10D', { workingDays: 10 }, true],
    ['P11D', { workingDays: 10 }, false],
    ['P356D', { workingDays: 250 }, true],
    ['P357D', { workingDays: 250 }, false],
    ['PT96H', { workingDays: 4 }, true],
    ['PT96H1S', { workingDays: 4 }, false],
  ])('%j at most %j: %s', (a, b, expected) => {
    expect(isAtMost(a, b, mainlandCalendar)).toBe(expected);
  });

  it('a region’s own days off are counted in', () => {
    const regional = withRegionalHolidays(mainlandCalendar, [
      { date: '2020-02-03', name: { zh: '地方假日', en: 'regional holiday' } },
    ]);
    expect(isAtMost({ workingDays: 5 }, 'P18D', regional)).toBe(false);
    expect(isAtMost({ workingDays: 5 }, 'P19D', regional)).toBe(true);
  });

  it('what the data are too short for is never within', () => {
    const year = buildCalendar(MAINLAND_YEARS.slice(-1));
    expect(isAtMost({ workingDays: 250 }, 'P999D', year)).toBe(false);
    expect(isAtMost('P249D', { workingDays: 250 }, year)).toBe(true);
    expect(isAtMost('P250D', { workingDays: 250 }, year)).toBe(false);
  });

  it('what it promises holds on every start: never longer on any day of 2007-2026', () => {
    const aLimit: fc.Arbitrary<Limit> = fc.oneof(
      fc.nat(40 * 86_400).map((seconds) => `PT${seconds}S`),
      fc.nat(40).map((days) => `P${days}D`),
      fc.nat(3).map((months) => `P${months}M`),
      fc.nat(20).map((workingDays) => ({ workingDays })),
    );
    const seconds = fc.integer({
      min: Date.UTC(2007, 0, 2) / 1000,
      max: Date.UTC(2026, 7, 1) / 1000,
    });
    const counting = { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' };
    fc.assert(
      fc.property(aLimit, aLimit, seconds, (a, b, second) => {
        fc.pre(isAtMost(a, b, mainlandCalendar));
        const start = toInstant(second * 1000);
        const end = (limit: Limit) => epochSeconds(limitEnd(start, limit, counting).dueAt);
        expect(end(a)).toBeLessThanOrEqual(end(b));
      }),
      { numRuns: 1000 },
    );
  });
});
