import { plusDays } from '../calendar/dates.ts';
import { type Limit, limitParts } from '../policy/limit.ts';
import { type Instant, plusSeconds, toInstant } from '../time.ts';
import { type Counting, type LimitEnd, type Reading, workingDayFrom } from './limit-end.ts';
import { endOfDay, localDate, startOfDay } from './local-time.ts';
import { clip, type Stretch, secondsIn, without } from './stretch.ts';

/**
 * The time that counts towards a limit: so many seconds of these stretches, one after another.
 * Hours count round the clock from the start; days leave out the first day, working days every
 * day that is not worked besides.
 */
export type Timeline = {
  readonly seconds: number;
  /** Without an end: a pause may carry the limit as far as it likes. */
  readonly stretches: () => Iterable<Stretch>;
  /** 1 where the end is stored as the last second of a day, not as the instant after it. */
  readonly lastSecond: 0 | 1;
};

const END_OF_TIME = toInstant(Date.UTC(9999, 11, 31));

function* workingDays(startAt: Instant, { calendar, timeZone }: Counting): Generator<Stretch> {
  for (let day = localDate(startAt, timeZone); ; ) {
    day = workingDayFrom(calendar, plusDays(day, 1));
    yield { from: startOfDay(day, timeZone), to: endOfDay(day, timeZone) };
  }
}

/** Every second from the start on, as many as there are up to `to`. */
export const continuous = (from: Instant, to: Instant, lastSecond: 0 | 1): Timeline => ({
  seconds: secondsIn({ from, to }),
  stretches: () => [{ from, to: END_OF_TIME }],
  lastSecond,
});

/** The timeline of a limit that, unpaused, ends at `end`. */
export const timelineOf = (
  startAt: Instant,
  limit: Limit,
  end: LimitEnd,
  counting: Counting,
  reading: Reading,
): Timeline => {
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
  return { seconds, stretches: () => workingDays(startAt, counting), lastSecond: 1 };
};

/** The earliest instant by which so many seconds of the timeline have run, pauses left out. */
export const pointOnTimeline = (
  { stretches }: Timeline,
  seconds: number,
  pauses: readonly Stretch[],
): Instant => {
  let left = seconds;
  for (const stretch of stretches())
    for (const piece of without(stretch, pauses)) {
      const length = secondsIn(piece);
      if (left <= length) return plusSeconds(piece.from, left);
      left -= length;
    }
  throw new RangeError('the timeline runs out before the year 9999');
};

/** How many seconds of the timeline have run before `until`, pauses left out. */
export const secondsUntil = (
  { stretches }: Timeline,
  until: Instant,
  pauses: readonly Stretch[],
): number => {
  let seconds = 0;
  for (const stretch of stretches()) {
    if (stretch.from >= until) break;
    const before = clip(stretch, { from: stretch.from, to: until });
    for (const piece of without(before, pauses)) seconds += secondsIn(piece);
  }
  return seconds;
};

/** Last instant in time of a paused timeline, inclusive. */
export const endOfTimeline = (timeline: Timeline, pauses: readonly Stretch[]): Instant =>
  plusSeconds(pointOnTimeline(timeline, timeline.seconds, pauses), -timeline.lastSecond);
