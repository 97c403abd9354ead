import chineseDays from 'chinese-days';
import { LegalHoliday } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { CalendarYearSchema } from '../../../functions/contracts/calendar.ts';
import { buildCalendar } from '../../../functions/domain/calendar/calendar.ts';
import type { CalendarYear } from '../../../functions/domain/calendar/calendar-year.ts';
import { isCovered } from '../../../functions/domain/calendar/coverage.ts';
import {
  datesBetween,
  dayOfWeek,
  plusDays,
  plusMonths,
} from '../../../functions/domain/calendar/dates.ts';
import { dayStatus, isWorkingDay } from '../../../functions/domain/calendar/day-status.ts';
import { MAINLAND_YEARS, mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';

const yearOf = (year: number): CalendarYear => {
  const found = MAINLAND_YEARS.find((one) => one.year === year);
  if (!found) throw new Error(`no ${year}`);
  return found;
};

/** Days on which the library contradicts the State Council's notice. */
const ORACLE_IS_WRONG = new Map([
  ['2013-04-07', '国办发明电〔2012〕33号: 4月7日（星期日）上班'],
  ['2013-10-12', '国办发明电〔2012〕33号: 10月12日（星期六）上班'],
]);

describe('the years as committed', () => {
  it.each(MAINLAND_YEARS.map((year) => [year.year, year] as const))(
    '%i has the shape of a year',
    (_year, year) => {
      expect(CalendarYearSchema.parse(year)).toEqual(year);
    },
  );

  it('run from 2007 to 2026 without a gap', () => {
    expect(MAINLAND_YEARS.map(({ year }) => year)).toEqual(
      Array.from({ length: 20 }, (_, index) => 2007 + index),
    );
    expect([mainlandCalendar.coveredFrom, mainlandCalendar.coveredThrough]).toEqual([
      '2006-12-30',
      '2026-12-28',
    ]);
  });

  it.each(MAINLAND_YEARS.map((year) => [year.year, year] as const))(
    '%i: days within the year or worked before it, on weekends; a version for each paper',
    (year, { holidays, makeUpDays, amendments, version }) => {
      const papers = [{ holidays, makeUpDays }, ...amendments];
      const days = papers.flatMap((paper) => [
        ...paper.holidays.flatMap(({ from, to }) => datesBetween(from, to)),
        ...paper.makeUpDays.map(({ date }) => date),
      ]);
      // The notice of 2007 had the last weekend of 2006 worked.
      const before = year === 2007 ? ['2006-12-30', '2006-12-31'] : [];
      expect(days.filter((date) => !date.startsWith(`${year}-`))).toEqual(before);
      expect(new Set(days).size).toBe(
        days.length - amendments.flatMap(({ withdrawn }) => withdrawn).length,
      );
      const worked = papers.flatMap((paper) => paper.makeUpDays.map(({ date }) => dayOfWeek(date)));
      expect(worked.every((weekday) => weekday > 5)).toBe(true);
      expect(version).toBe(`${year}.${papers.length}`);
      const published = amendments.map(({ notice }) => notice.publishedOn);
      expect(published).toEqual(published.toSorted());
    },
  );

  it('agree with an independent library on every day but two, where the notice decides', () => {
    const differing = datesBetween('2007-01-01', '2026-12-31').filter((date) => {
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const legal = LegalHoliday.fromYmd(year, month, day);
      const worked = legal ? legal.isWork() : dayOfWeek(date) <= 5;
      return worked !== isWorkingDay(mainlandCalendar, date);
    });
    expect(differing).toEqual([...ORACLE_IS_WRONG.keys()]);
    expect(differing.every((date) => isWorkingDay(mainlandCalendar, date))).toBe(true);
  });

  it('agree with the library that they were taken from on every day', () => {
    const differing = datesBetween('2007-01-01', '2026-12-31').filter(
      (date) => chineseDays.isWorkday(date) !== isWorkingDay(mainlandCalendar, date),
    );
    expect(differing).toEqual([]);
  });

  it('2026 is as the notice of 2025-11-04 has it', () => {
    const { holidays, makeUpDays, notice } = yearOf(2026);
    expect(notice).toEqual({
      title: '国务院办公厅关于2026年部分节假日安排的通知',
      number: '国办发明电〔2025〕7号',
      publishedOn: '2025-11-04',
    });
    expect(holidays.map(({ from, to }) => `${from.slice(5)}/${to.slice(5)}`)).toEqual([
      '01-01/01-03',
      '02-15/02-23',
      '04-04/04-06',
      '05-01/05-05',
      '06-19/06-21',
      '09-25/09-27',
      '10-01/10-07',
    ]);
    expect(makeUpDays.map(({ date }) => date.slice(5))).toEqual([
      '01-04',
      '02-14',
      '02-28',
      '05-09',
      '09-20',
      '10-10',
    ]);
  });
});

describe('a day’s status and its reason', () => {
  it.each([
    ['2026-06-01', true, 'working-day', undefined],
    ['2026-06-05', true, 'working-day', undefined],
    ['2026-06-06', false, 'weekend', undefined],
    ['2026-06-07', false, 'weekend', undefined],
    ['2026-10-01', false, 'holiday', 'National Day'],
    ['2026-10-10', true, 'make-up-workday', 'National Day'],
    ['2024-02-09', true, 'working-day', undefined],
    ['2024-02-10', false, 'holiday', 'Spring Festival'],
    ['2020-10-01', false, 'holiday', 'National Day and Mid-Autumn Festival'],
    ['2025-10-08', false, 'holiday', 'National Day and Mid-Autumn Festival'],
    ['2012-06-23', false, 'holiday', 'Dragon Boat Festival'],
  ] as const)('%s', (date, working, reason, name) => {
    expect(dayStatus(mainlandCalendar, date)).toEqual({
      date,
      working,
      reason,
      covered: true,
      ...(name && { name: expect.objectContaining({ en: name }) }),
    });
  });

  it('names the paper that it rests on', () => {
    expect(mainlandCalendar.specialDays.get('2026-10-10')?.notice?.number).toBe(
      '国办发明电〔2025〕7号',
    );
    expect(mainlandCalendar.specialDays.get('2020-01-31')?.notice?.number).toBe(
      '国办发明电〔2020〕1号',
    );
  });

  it.each([
    ['2006-12-29', false],
    ['2006-12-30', true],
    ['2006-12-31', true],
    ['2026-12-28', true],
    ['2026-12-29', false],
    ['2027-01-01', false],
  ])('%s is covered: %s', (date, covered) => {
    expect(isCovered(mainlandCalendar, date)).toBe(covered);
    expect(dayStatus(mainlandCalendar, date).covered).toBe(covered);
  });
});

describe('amendments', () => {
  const asOf = (date: string) => buildCalendar(MAINLAND_YEARS, { asOf: date });

  it('2020: Spring Festival was lengthened, and a worked Saturday withdrawn', () => {
    const days = datesBetween('2020-01-31', '2020-02-03');
    const worked = (calendar: ReturnType<typeof asOf>) =>
      days.map((day) => isWorkingDay(calendar, day));
    expect(worked(asOf('2020-01-26'))).toEqual([true, true, false, true]);
    expect(worked(asOf('2020-01-27'))).toEqual([false, false, false, true]);
    expect(worked(mainlandCalendar)).toEqual([false, false, false, true]);
  });

  it('2019: Labour Day was lengthened', () => {
    const days = ['2019-04-28', '2019-05-01', '2019-05-02', '2019-05-05'];
    expect(days.map((day) => isWorkingDay(asOf('2019-03-21'), day))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(days.map((day) => isWorkingDay(asOf('2019-03-22'), day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('2015: the anniversary became a holiday', () => {
    expect(isWorkingDay(asOf('2015-05-12'), '2015-09-03')).toBe(true);
    expect(isWorkingDay(mainlandCalendar, '2015-09-03')).toBe(false);
    expect(isWorkingDay(mainlandCalendar, '2015-09-06')).toBe(true);
  });

  it('a year’s last days come with the next year’s notice', () => {
    expect(isWorkingDay(asOf('2018-12-05'), '2018-12-31')).toBe(true);
    expect(isWorkingDay(asOf('2018-12-06'), '2018-12-31')).toBe(false);
    expect(isWorkingDay(asOf('2018-12-06'), '2018-12-29')).toBe(true);
  });

  it('a year is known from its notice on', () => {
    expect(asOf('2025-11-03').coveredThrough).toBe('2025-12-28');
    expect(asOf('2025-11-04').coveredThrough).toBe('2026-12-28');
    expect(() => asOf('2006-12-13')).toThrow(RangeError);
  });

  it('change the calendar’s version', () => {
    expect(mainlandCalendar.version).toMatch(/^2007-2026\.27\.[0-9a-z]{1,7}$/);
    expect(asOf('2020-01-26').version).toMatch(/^2007-2020\.19\./);
    expect(asOf('2020-01-27').version).toMatch(/^2007-2020\.20\./);
    expect(buildCalendar([yearOf(2026)]).version).toMatch(/^2026-2026\.1\./);
  });

  it('a correction without a paper changes it too: of a day, of its kind, of a name', () => {
    const corrected = (change: Partial<CalendarYear>) =>
      buildCalendar([{ ...yearOf(2026), ...change }]).version;
    const { holidays, makeUpDays } = yearOf(2026);
    const [day] = makeUpDays;
    if (!day) throw new Error('no make-up day');
    const others = makeUpDays.slice(1);
    const versions = [
      corrected({}),
      corrected({ makeUpDays: others }),
      corrected({ makeUpDays: [{ ...day, date: '2026-01-11' }, ...others] }),
      corrected({
        makeUpDays: [{ ...day, for: { zh: '春节', en: 'Spring Festival' } }, ...others],
      }),
      corrected({
        makeUpDays: others,
        holidays: [...holidays, { from: day.date, to: day.date, name: day.for }],
      }),
    ];
    expect(new Set(versions).size).toBe(versions.length);
    expect(corrected({ makeUpDays: [...others, day] })).toBe(corrected({}));
  });
});

describe('building a calendar', () => {
  it('needs years in a row', () => {
    expect(() => buildCalendar([])).toThrow(new RangeError('a calendar needs at least one year'));
    expect(() => buildCalendar([yearOf(2024), yearOf(2026)])).toThrow(
      new RangeError('the calendar lacks the year 2025'),
    );
    const two = buildCalendar([yearOf(2024), yearOf(2025)]);
    expect([two.coveredFrom, two.coveredThrough]).toEqual(['2024-01-01', '2025-12-31']);
    expect(two.announcedThrough).toBe('2025-12-31');
  });
});

describe('dates', () => {
  it('are added and listed', () => {
    expect(plusDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(plusDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(plusMonths('2025-09-30', 5)).toBe('2026-02-28');
    expect(plusMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(datesBetween('2024-02-28', '2024-03-01')).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    expect(datesBetween('2024-03-01', '2024-02-28')).toEqual([]);
    expect(['2026-06-01', '2026-06-07'].map(dayOfWeek)).toEqual([1, 7]);
  });
});
