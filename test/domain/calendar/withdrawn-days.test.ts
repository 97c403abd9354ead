import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../functions/domain/calendar/calendar.ts';
import type { Amendment, CalendarYear } from '../../../functions/domain/calendar/calendar-year.ts';
import { dayStatus } from '../../../functions/domain/calendar/day-status.ts';
import year2026 from '../../../functions/domain/calendar/years/2026.json' with { type: 'json' };

const notice = { title: '关于调整假期的通知', publishedOn: '2026-03-02' };
const amendment: Amendment = {
  notice,
  holidays: [],
  makeUpDays: [],
  withdrawn: ['2026-05-04', '2026-05-09'],
};
const amended = (changes: Partial<Amendment> = {}) => {
  const year: CalendarYear = { ...year2026, amendments: [{ ...amendment, ...changes }] };
  return buildCalendar([year]);
};

describe('days that a later paper withdraws', () => {
  it('are what their weekday says: a holiday is worked, a make-up Saturday is not', () => {
    expect(dayStatus(buildCalendar([year2026]), '2026-05-04').reason).toBe('holiday');
    expect(dayStatus(buildCalendar([year2026]), '2026-05-09').reason).toBe('make-up-workday');
    expect(dayStatus(amended(), '2026-05-04')).toMatchObject({
      working: true,
      reason: 'working-day',
    });
    expect(dayStatus(amended(), '2026-05-09')).toMatchObject({ working: false, reason: 'weekend' });
  });

  it('leave the others as they were', () => {
    expect(dayStatus(amended(), '2026-05-05').reason).toBe('holiday');
    expect(amended().specialDays.size).toBe(buildCalendar([year2026]).specialDays.size - 2);
  });

  it('may be given another status by the same paper', () => {
    const name = { zh: '劳动节', en: 'Labour Day' };
    const calendar = amended({ makeUpDays: [{ date: '2026-05-09', for: name }] });
    expect(dayStatus(calendar, '2026-05-09').reason).toBe('make-up-workday');
    expect(calendar.specialDays.get('2026-05-09')?.notice).toEqual(notice);
  });
});
