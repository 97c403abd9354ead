import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import type { LocalDate } from './calendar-year.ts';

const DAY_MS = 86_400_000;

const dateAt = (epochMs: number): LocalDate => new Date(epochMs).toISOString().slice(0, 10);

/** A date as Temporal has it: its functions one by one, since a bundle that is given the whole class holds all. */
export const plainDate = (date: LocalDate): PlainDate.Record => {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
  return PlainDate.create(year, month, day);
};

/** The date `count` days after `date` (before it, when negative). */
export const plusDays = (date: LocalDate, count: number): LocalDate =>
  dateAt(Date.parse(date) + count * DAY_MS);

/** The same day `count` months on; where that month lacks it, the month's last day. */
export const plusMonths = (date: LocalDate, count: number): LocalDate =>
  PlainDate.toString(PlainDate.addMonths(plainDate(date), count));

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export const dayOfWeek = (date: LocalDate): number => new Date(date).getUTCDay() || 7;

/**
 * Every date from `from` to `to`, both included; none when `to` lies before `from`. On the line of
 * UTC all days are equally long; a function that starts has hundreds of them to count.
 */
export const datesBetween = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const dates: LocalDate[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) dates.push(dateAt(at));
  return dates;
};

/** How many days later `to` is than `from`; negative when it is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;
