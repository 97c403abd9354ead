import type { Bilingual } from '../../bilingual.ts';
import type { LocalDate } from '../../calendar/calendar-year.ts';
import { datesBetween } from '../../calendar/dates.ts';
import { type DayStatus, dayStatus } from '../../calendar/day-status.ts';
import { type Limit, limitParts } from '../../policy/limit.ts';
import { type Instant, plusSeconds } from '../../time.ts';
import type { Clock } from '../clock.ts';
import { clip, secondsIn, type TimeSpan, without } from '../interval.ts';
import { KIND_TRAITS } from '../kind-traits.ts';
import { type Counting, limitEnd } from '../limit-end.ts';
import { endOfDay, localDate, startOfDay } from '../local-time.ts';

/** Why a day counts towards a limit, or does not. */
export type RowReason =
  | 'hours'
  | 'first-day'
  | 'same-day'
  | 'calendar-day'
  | 'working-day'
  | 'make-up-workday'
  | 'weekend'
  | 'holiday'
  | 'moved-to';

/** One local day of a limit's span. */
export type DayRow = {
  readonly date: LocalDate;
  /** Seconds of this day that count towards the limit, pauses left out. */
  readonly counted: number;
  /** Seconds of this day that would have counted but for a pause. */
  readonly paused: number;
  readonly reason: RowReason;
  /** The holiday, or the holiday that a make-up day is worked for. */
  readonly name?: Bilingual;
  /** False where the calendar has no data. */
  readonly covered: boolean;
};

type Span = { readonly clock: Clock; readonly counting: Counting };

const row = ({ date, name, covered }: DayStatus, reason: RowReason): DayRow => ({
  date,
  counted: 0,
  paused: 0,
  reason,
  ...(name && { name }),
  covered,
});

/** The seconds of a day between start and end, with the pauses taken out and shown. */
const measured = (day: DayRow, within: TimeSpan, { clock, counting }: Span): DayRow => {
  const whole = {
    from: startOfDay(day.date, counting.timeZone),
    to: endOfDay(day.date, counting.timeZone),
  };
  const span = clip(whole, within);
  const counted = without(span, clock.pauses ?? []).reduce(
    (sum, piece) => sum + secondsIn(piece),
    0,
  );
  return { ...day, counted, paused: secondsIn(span) - counted };
};

/** Days that count from the very start, round the clock. */
const continuousRows = (
  span: Span,
  days: readonly DayStatus[],
  reason: 'hours' | 'same-day',
): DayRow[] => {
  const { startAt, dueAt } = span.clock;
  return days.map((day) => measured(row(day, reason), { from: startAt, to: dueAt }, span));
};

/** The end of a limit in days, exclusive. */
const afterEnd = ({ dueAt }: Clock): Instant => plusSeconds(dueAt, 1);

const workingDayRows = (span: Span, dates: readonly DayStatus[]): DayRow[] =>
  dates.map((day, index) => {
    if (index === 0) return row(day, 'first-day');
    const counted = row(day, day.reason);
    if (!day.working) return counted;
    return measured(counted, { from: span.clock.startAt, to: afterEnd(span.clock) }, span);
  });

const calendarDayRows = (span: Span, days: readonly DayStatus[], lastDay: LocalDate): DayRow[] =>
  days.map((day) => {
    if (day.date <= lastDay || !movesOn(span.clock))
      return measured(
        row(day, 'calendar-day'),
        { from: span.clock.startAt, to: afterEnd(span.clock) },
        span,
      );
    return row(day, day.working ? 'moved-to' : day.reason);
  });

const movesOn = ({ kind }: Clock): boolean => KIND_TRAITS[kind].reading !== 'house';

const rowsOf = (span: Span, limit: Limit): DayRow[] => {
  const { clock, counting } = span;
  const { calendar, timeZone } = counting;
  const { unit, count } = limitParts(limit);
  const [first, end] = [localDate(clock.startAt, timeZone), localDate(clock.dueAt, timeZone)];
  const statusesFrom = (date: LocalDate) =>
    datesBetween(date, end).map((day) => dayStatus(calendar, day));
  if (unit === 'seconds') return continuousRows(span, statusesFrom(first), 'hours');
  if (count === 0) return continuousRows(span, statusesFrom(first), 'same-day');
  if (unit === 'working-days') return workingDayRows(span, statusesFrom(first));
  const { lastDay = '' } = limitEnd(
    clock.startAt,
    limit,
    counting,
    KIND_TRAITS[clock.kind].reading,
  );
  // Of months and years only the end is listed, so only that is looked at.
  if (unit === 'months') return calendarDayRows(span, statusesFrom(lastDay), lastDay);
  const days = statusesFrom(first);
  return [
    ...days.slice(0, 1).map((day) => row(day, 'first-day')),
    ...calendarDayRows(span, days.slice(1), lastDay),
  ];
};

/**
 * Every local day from the start to the end of a limit, counted or skipped with its reason. What
 * is counted adds up to the limit, unless another limit caps it. Months and years list only their
 * last day and what it was moved over; a given date lists nothing.
 */
export const dayRows = (clock: Clock, counting: Counting): DayRow[] =>
  typeof clock.limit === 'object' && 'until' in clock.limit
    ? []
    : rowsOf({ clock, counting }, clock.limit);
