import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './calendar-year.ts';

/** The date `count` days after `date` (before it, when negative). */
export const plusDays = (date: LocalDate, count: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days: count }).toString();

/** The same day `count` months on; where that month lacks it, the month's last day. */
export const plusMonths = (date: LocalDate, count: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months: count }).toString();

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export const dayOfWeek = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek;

/** Every date from `from` to `to`, both included; none when `to` lies before `from`. */
export const datesBetween = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const dates: LocalDate[] = [];
  for (let date = from; date <= to; date = plusDays(date, 1)) dates.push(date);
  return dates;
};
