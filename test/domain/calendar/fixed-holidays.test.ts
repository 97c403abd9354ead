import { LunarDay, type SolarDay, SolarTerm } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../functions/domain/calendar/calendar.ts';
import { COVER_WARNING_DAYS, coverEndsSoon } from '../../../functions/domain/calendar/coverage.ts';
import { datesBetween } from '../../../functions/domain/calendar/dates.ts';
import { dayStatus } from '../../../functions/domain/calendar/day-status.ts';
import { fixedDayOff, fixedHoliday } from '../../../functions/domain/calendar/fixed-holidays.ts';
import lunarDays from '../../../functions/domain/calendar/lunar-days.json' with { type: 'json' };
import { MAINLAND_YEARS, mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';

const holidaysOf = (year: number) =>
  datesBetween(`${year}-01-01`, `${year}-12-31`).flatMap((date) => {
    const name = fixedHoliday(date);
    return name ? [`${date.slice(5)} ${name.zh}`] : [];
  });

describe('holidays that the regulation itself fixes', () => {
  it('2027 by the edition of 2025: 13 days', () => {
    expect(holidaysOf(2027)).toEqual([
      '01-01 元旦',
      '02-05 春节',
      '02-06 春节',
      '02-07 春节',
      '02-08 春节',
      '04-05 清明节',
      '05-01 劳动节',
      '05-02 劳动节',
      '06-09 端午节',
      '09-15 中秋节',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节',
    ]);
  });

  it('2024 by the edition of 2014: 11 days, without New Year’s Eve', () => {
    expect(holidaysOf(2024)).toEqual([
      '01-01 元旦',
      '02-10 春节',
      '02-11 春节',
      '02-12 春节',
      '04-04 清明节',
      '05-01 劳动节',
      '06-10 端午节',
      '09-17 中秋节',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节',
    ]);
  });

  it('2010 by the edition of 2008: from New Year’s Eve', () => {
    expect(holidaysOf(2010).slice(0, 4)).toEqual([
      '01-01 元旦',
      '02-13 春节',
      '02-14 春节',
      '02-15 春节',
    ]);
    expect(holidaysOf(2010)).toHaveLength(11);
  });

  it('2005 by the edition of 1999: 10 days', () => {
    expect(holidaysOf(2005)).toEqual([
      '01-01 元旦',
      '02-09 春节',
      '02-10 春节',
      '02-11 春节',
      '05-01 劳动节',
      '05-02 劳动节',
      '05-03 劳动节',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节',
    ]);
  });

  it('1985 by the edition of 1949: 7 days', () => {
    expect(holidaysOf(1985)).toEqual([
      '01-01 元旦',
      '02-20 春节',
      '02-21 春节',
      '02-22 春节',
      '05-01 劳动节',
      '10-01 国庆节',
      '10-02 国庆节',
    ]);
  });

  it('before there was a regulation: none', () => {
    expect(fixedHoliday('1949-12-22')).toBeUndefined();
    expect(fixedHoliday('1949-10-01')).toBeUndefined();
    expect(fixedHoliday('1950-01-01')?.zh).toBe('元旦');
  });

  it('where no lunar day is known: the solar ones', () => {
    expect(fixedHoliday('2101-01-01')?.en).toBe("New Year's Day");
    expect(holidaysOf(2101).map((day) => day.slice(0, 5))).toEqual([
      '01-01',
      '05-01',
      '05-02',
      '10-01',
      '10-02',
      '10-03',
    ]);
  });

  it('have names in English', () => {
    const names = new Set(
      datesBetween('2027-01-01', '2027-12-31').flatMap((date) => fixedHoliday(date)?.en ?? []),
    );
    expect([...names]).toEqual([
      "New Year's Day",
      'Spring Festival',
      'Qingming Festival',
      'Labour Day',
      'Dragon Boat Festival',
      'Mid-Autumn Festival',
      'National Day',
    ]);
  });

  it('lunar days agree with an independent library, 1950 to 2100', () => {
    const text = (day: SolarDay) =>
      `${String(day.getMonth()).padStart(2, '0')}-${String(day.getDay()).padStart(2, '0')}`;
    const expected = Array.from({ length: 151 }, (_, index) => 1950 + index).map((year) => [
      String(year),
      [
        text(LunarDay.fromYmd(year, 1, 1).getSolarDay()),
        text(SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay()),
        text(LunarDay.fromYmd(year, 5, 5).getSolarDay()),
        text(LunarDay.fromYmd(year, 8, 15).getSolarDay()),
      ],
    ]);
    expect(Object.entries(lunarDays)).toEqual(expected);
  });

  it('are all days off in the years that notices cover', () => {
    const worked = datesBetween('2008-01-01', '2026-12-31').filter(
      (date) => fixedHoliday(date) && dayStatus(mainlandCalendar, date).working,
    );
    expect(worked).toEqual([]);
  });
});

describe('a fixed day that falls on a weekend', () => {
  const inLieu = (from: string, to: string) =>
    datesBetween(from, to).flatMap((date) => {
      const name = fixedHoliday(date) ? undefined : fixedDayOff(date);
      return name ? [`${date} ${name.zh}`] : [];
    });

  it('is made good on the next workdays that are not off already', () => {
    expect(inLieu('2027-01-01', '2028-12-31')).toEqual([
      '2027-02-09 春节',
      '2027-02-10 春节',
      '2027-05-03 劳动节',
      '2027-05-04 劳动节',
      '2027-10-04 国庆节',
      '2027-10-05 国庆节',
      '2028-01-03 元旦',
      '2028-05-29 端午节',
      '2028-10-04 国庆节',
    ]);
  });

  it('was made good of Sundays alone before 1999', () => {
    expect(inLieu('1983-01-01', '1983-12-31')).toEqual([
      '1983-02-16 春节',
      '1983-05-02 劳动节',
      '1983-10-03 国庆节',
    ]);
  });

  it('so have the notices had it, but for two whose festival they joined to the weekend otherwise', () => {
    const days = datesBetween('2007-01-01', '2026-12-28').filter(
      (date) => fixedDayOff(date) && !fixedHoliday(date),
    );
    expect(days).toHaveLength(62);
    expect(days.filter((date) => dayStatus(mainlandCalendar, date).working)).toEqual([
      '2012-06-25',
      '2015-09-28',
    ]);
  });

  it('before there was a regulation: none', () => {
    expect(fixedDayOff('1949-05-02')).toBeUndefined();
  });
});

describe('outside the calendar’s cover', () => {
  it.each([
    ['2027-01-01', false, 'holiday'],
    ['2027-01-04', true, 'working-day'],
    ['2026-12-29', true, 'working-day'],
    ['2026-12-31', true, 'working-day'],
    ['2027-02-05', false, 'holiday'],
    ['2027-02-13', false, 'weekend'],
    ['2006-10-02', false, 'holiday'],
    ['2006-09-30', false, 'weekend'],
  ])('%s: worked %s, %s', (date, working, reason) => {
    expect(dayStatus(mainlandCalendar, date)).toMatchObject({ working, reason, covered: false });
  });

  it('within it only the notices count', () => {
    const odd = buildCalendar(
      MAINLAND_YEARS.map((year) => (year.year === 2026 ? { ...year, holidays: [] } : year)),
    );
    expect(dayStatus(odd, '2026-10-01')).toMatchObject({ working: true, covered: true });
  });
});

describe('the cover’s end', () => {
  it.each([
    ['2026-11-15', false],
    ['2026-11-16', true],
    ['2026-11-17', true],
    ['2027-02-01', true],
  ])('on %s missing data is an alarm: %s', (today, alarm) => {
    expect(coverEndsSoon(mainlandCalendar, today)).toBe(alarm);
  });

  it('is 45 days ahead', () => {
    expect(COVER_WARNING_DAYS).toBe(45);
  });
});
