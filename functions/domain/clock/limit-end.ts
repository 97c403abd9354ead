import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/calendar-year.ts';
import { isCovered, isSpanCovered } from '../calendar/coverage.ts';
import { plusDays, plusMonths } from '../calendar/dates.ts';
import { isWorkingDay } from '../calendar/day-status.ts';
import { type Limit, limitParts } from '../policy/limit.ts';
import { type Instant, plusSeconds } from '../time.ts';
import { lastSecondOf, localDate, sameTimeDaysOn, type TimeZone } from './local-time.ts';

/** Where and by which calendar a limit is counted. */
export type Counting = { readonly calendar: Calendar; readonly timeZone: TimeZone };

/**
 * How a limit is read. `house`: the operator's own, never moved. `law`: a last day that is no
 * working day moves to the next one. `duty`: law too, with the earlier instant by which to act.
 */
export type Reading = 'house' | 'law' | 'duty';

/** Where a limit ends when nothing pauses it. */
export type LimitEnd = {
  /** Drives reminders and escalation; the same as `dueAt` unless the reading is `duty`. */
  readonly actBy: Instant;
  /** Last instant in time, inclusive. */
  readonly dueAt: Instant;
  /** True when what decides the end is not settled by the calendar's data. */
  readonly provisional: boolean;
  /** Last day as counted, before any move; absent for hours. */
  readonly lastDay?: LocalDate;
};

/** The first working day on or after a date. */
export const workingDayFrom = (calendar: Calendar, date: LocalDate): LocalDate => {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = plusDays(day, 1);
  return day;
};

/** The last of `count` working days after a date; the date itself when `count` is 0. */
const addWorkingDays = (calendar: Calendar, date: LocalDate, count: number): LocalDate => {
  let day = date;
  for (let counted = 0; counted < count; counted += 1)
    day = workingDayFrom(calendar, plusDays(day, 1));
  return day;
};

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/**
 * Counts a limit from an instant. Hours run from the instant, round the clock. Days, months and
 * working days leave out the first day and end at 24:00 local time of the last.
 * Where the calendar is not settled the end is provisional; nothing throws for that.
 * @see rules D1-D11; 民法典 art. 200-204
 */
export const limitEnd = (
  startAt: Instant,
  limit: Limit,
  { calendar, timeZone }: Counting,
  reading: Reading = 'house',
): LimitEnd => {
  const parts = limitParts(limit);
  if (parts.unit === 'seconds') {
    const end = plusSeconds(startAt, parts.count);
    return { actBy: end, dueAt: end, provisional: false };
  }
  const first = localDate(startAt, timeZone);
  if (parts.unit === 'working-days') {
    const lastDay = addWorkingDays(calendar, first, parts.count);
    const dueAt = lastSecondOf(lastDay, timeZone);
    return { actBy: dueAt, dueAt, provisional: !isSpanCovered(calendar, first, lastDay), lastDay };
  }
  const lastDay =
    parts.unit === 'days' ? plusDays(first, parts.count) : plusMonths(first, parts.count);
  if (reading === 'house') {
    const dueAt = lastSecondOf(lastDay, timeZone);
    return { actBy: dueAt, dueAt, provisional: false, lastDay };
  }
  const legalDay = workingDayFrom(calendar, lastDay);
  const dueAt = lastSecondOf(legalDay, timeZone);
  const actBy =
    reading === 'duty' && parts.unit === 'days'
      ? earlier(
          plusSeconds(startAt, parts.count * 86_400),
          sameTimeDaysOn(startAt, parts.count, timeZone),
        )
      : dueAt;
  // Only the last day's status matters here, and the days that it moved over.
  return { actBy, dueAt, provisional: !isCovered(calendar, legalDay), lastDay };
};

/**
 * The last instant of a span that starts at `startAt`, inclusive, as house rules count: hours
 * from the instant, days to 24:00 of the last.
 */
export const plusDuration = (startAt: Instant, span: Limit, counting: Counting): Instant =>
  limitEnd(startAt, span, counting).dueAt;
