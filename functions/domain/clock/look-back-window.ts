import type { LocalDate } from '../calendar/calendar-year.ts';
import { plusDays, plusMonths } from '../calendar/dates.ts';
import { isWorkingDay } from '../calendar/day-status.ts';
import { type Limit, limitParts } from '../policy/limit.ts';
import { type Instant, plusSeconds } from '../time.ts';
import type { Counting } from './limit-end.ts';
import { localDate, startOfDay } from './local-time.ts';

/**
 * Where a window that ends now begins, inclusive: so many hours back, or 00:00 local time of the
 * day so many days, months or working days back.
 * @see rule B9
 */
export const windowStart = (
  now: Instant,
  window: Limit,
  { calendar, timeZone }: Counting,
): Instant => {
  const { unit, count } = limitParts(window);
  const today = localDate(now, timeZone);
  switch (unit) {
    case 'seconds':
      return plusSeconds(now, -count);
    case 'days':
      return startOfDay(plusDays(today, -count), timeZone);
    case 'months':
      return startOfDay(plusMonths(today, -count), timeZone);
    case 'working-days': {
      let day: LocalDate = today;
      for (let counted = 0; counted < count; ) {
        day = plusDays(day, -1);
        if (isWorkingDay(calendar, day)) counted += 1;
      }
      return startOfDay(day, timeZone);
    }
  }
};
