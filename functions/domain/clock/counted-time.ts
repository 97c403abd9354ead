import { plusDays } from '../calendar/dates.ts';
import { type Limit, limitParts } from '../policy/limit.ts';
import { type Instant, plusSeconds, toInstant } from '../time.ts';
import { clip, secondsIn, type TimeSpan, without } from './interval.ts';
import { type Counting, type LimitEnd, type Reading, workingDayFrom } from './limit-end.ts';
import { endOfDay, localDate, startOfDay } from './local-time.ts';

/**
 * The time that counts towards a limit: so many seconds of these spans, one after another.
 * Hours count round the clock from the start; days leave out the first day, working days every
 * day that is not worked besides.
 */
export type CountedTime = {
  readonly seconds: number;
  /** Without an end: a pause may carry the limit as far as it likes. */
  readonly spans: () => Iterable<TimeSpan>;
  /** 1 where the end is stored as the last second of a day, not as the instant after it. */
  readonly lastSecond: 0 | 1;
};

const END_OF_TIME = toInstant(Date.UTC(9999, 11, 31));

function* workingDays(startAt: Instant, { calendar, timeZone }: Counting): Generator<TimeSpan> {
  for (let day = localDate(startAt, timeZone); ; ) {
    day = workingDayFrom(calendar, plusDays(day, 1));
    yield { from: startOfDay(day, timeZone), to: endOfDay(day, timeZone) };
  }
}

/** Every second from the start on, as many as there are up to `to`. */
export const continuous = (from: Instant, to: Instant, lastSecond: 0 | 1): CountedTime => ({
  seconds: secondsIn({ from, to }),
  spans: () => [{ from, to: END_OF_TIME }],
  lastSecond,
});

/** The counted time of a limit that, unpaused, ends at `end`. */
export const countedTimeOf = (
  startAt: Instant,
  limit: Limit,
  end: LimitEnd,
  counting: Counting,
  reading: Reading,
): CountedTime => {
  const { unit, count } = limitParts(limit);
  // A duty's reminders stand on the way to the instant by which to act, from the very start.
  if (unit === 'seconds' || count === 0 || (reading === 'duty' && unit === 'days'))
    return continuous(startAt, end.actBy, 0);
  if (unit !== 'working-days') {
    const tomorrow = endOfDay(localDate(startAt, counting.timeZone), counting.timeZone);
    return continuous(tomorrow, plusSeconds(end.dueAt, 1), 1);
  }
  let seconds = 0;
  for (const day of workingDays(startAt, counting)) {
    if (day.from > end.dueAt) break;
    seconds += secondsIn(day);
  }
  return { seconds, spans: () => workingDays(startAt, counting), lastSecond: 1 };
};

/** The earliest instant by which so many seconds of the counted time have run, pauses left out. */
export const pointInCountedTime = (
  { spans }: CountedTime,
  seconds: number,
  pauses: readonly TimeSpan[],
): Instant => {
  let left = seconds;
  for (const span of spans())
    for (const piece of without(span, pauses)) {
      const length = secondsIn(piece);
      if (left <= length) return plusSeconds(piece.from, left);
      left -= length;
    }
  throw new RangeError('the counted time runs out before the year 9999');
};

/** How many seconds of the counted time have run before `until`, pauses left out. */
export const secondsUntil = (
  { spans }: CountedTime,
  until: Instant,
  pauses: readonly TimeSpan[],
): number => {
  let seconds = 0;
  for (const span of spans()) {
    if (span.from >= until) break;
    const before = clip(span, { from: span.from, to: until });
    for (const piece of without(before, pauses)) seconds += secondsIn(piece);
  }
  return seconds;
};

/** Last instant in time of a paused counted time, inclusive. */
export const endOfCountedTime = (counted: CountedTime, pauses: readonly TimeSpan[]): Instant =>
  plusSeconds(pointInCountedTime(counted, counted.seconds, pauses), -counted.lastSecond);
