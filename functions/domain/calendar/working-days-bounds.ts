import type { Calendar } from './calendar.ts';
import { datesBetween } from './dates.ts';
import { isWorkingDay } from './day-status.ts';

const DAY_MS = 86_400_000;

/** The worked days of a calendar's settled data, each as its number on the line of days. */
const WORKED = new WeakMap<Calendar, readonly number[]>();

const workedDays = (calendar: Calendar): readonly number[] => {
  const known = WORKED.get(calendar);
  if (known) return known;
  const days = datesBetween(calendar.coveredFrom, calendar.coveredThrough)
    .filter((date) => isWorkingDay(calendar, date))
    .map((date) => Date.parse(date) / DAY_MS);
  WORKED.set(calendar, days);
  return days;
};

/** How many days so many working days last. */
export type WorkingSpan = { readonly least: number; readonly most: number };

/**
 * The shortest and the longest that so many working days have lasted, in days of 24 hours, wherever
 * in the calendar's data they began: from the last second of a day to 24:00 of the last worked one,
 * and from 00:00 of a worked day, which itself does not count. Where the data are too short to say,
 * the longest is without end.
 */
export const workingSpan = (calendar: Calendar, count: number): WorkingSpan => {
  const worked = workedDays(calendar);
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  worked.forEach((start, index) => {
    const [next, last] = [worked[index + 1], worked[index + count]];
    if (last === undefined) return;
    most = Math.max(most, last - start + 1);
    if (next !== undefined) least = Math.min(least, last - next + 1);
  });
  return most === 0 ? { least: count, most: Number.POSITIVE_INFINITY } : { least, most };
};
