import type { Calendar } from './calendar.ts';
import type { LocalDate } from './calendar-year.ts';
import { plusDays } from './dates.ts';

/** Why nothing certain can be said of a day, where that is so. */
export type Coverage = 'settled' | 'before-the-data' | 'year-end' | 'not-announced';

/** Whether a day is settled, and if not, what it waits for. */
export const coverageOf = (
  { coveredFrom, coveredThrough, announcedThrough }: Calendar,
  date: LocalDate,
): Coverage => {
  if (date < coveredFrom) return 'before-the-data';
  if (date <= coveredThrough) return 'settled';
  return date <= announcedThrough ? 'year-end' : 'not-announced';
};

/** True when what the calendar says of this day is settled. */
export const isCovered = (calendar: Calendar, date: LocalDate): boolean =>
  coverageOf(calendar, date) === 'settled';

/** True when every day after `from`, up to `to`, is settled: the first day of a span never counts. */
export const isSpanCovered = (calendar: Calendar, from: LocalDate, to: LocalDate): boolean =>
  to <= from || (isCovered(calendar, plusDays(from, 1)) && isCovered(calendar, to));

/** Days before the last announced year is over from which missing data is an alarm: notices come in late autumn. */
export const COVER_WARNING_DAYS = 45;

/** True once next year's data is missing and due. @param today local date of the branch */
export const coverEndsSoon = (calendar: Calendar, today: LocalDate): boolean =>
  today >= plusDays(calendar.announcedThrough, -COVER_WARNING_DAYS);
