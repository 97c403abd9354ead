import { plusDays } from '../calendar/dates.ts';
import type { QuietHours } from '../policy/policy.ts';
import { epochSeconds, type Instant, plusSeconds } from '../time.ts';
import type { TimeSpan } from './interval.ts';
import { atLocalTime, localDate, type TimeZone } from './local-time.ts';

const windowFrom = (date: string, { from, to }: QuietHours, zone: TimeZone): TimeSpan => ({
  from: atLocalTime(date, from, zone),
  to: atLocalTime(from < to ? date : plusDays(date, 1), to, zone),
});

/** The quiet window that an instant falls into; undefined while calling is fine. @see rule D5 */
export const quietWindowAt = (
  at: Instant,
  hours: QuietHours,
  zone: TimeZone,
): TimeSpan | undefined => {
  const today = localDate(at, zone);
  return [plusDays(today, -1), today]
    .map((date) => windowFrom(date, hours, zone))
    .find(({ from, to }) => from <= at && at < to);
};

/** Whether customers may be telephoned, and until when that stays so. */
export type Calling = { readonly may: boolean; readonly until: Instant };

/** Whether customers may be telephoned at an instant: until the next quiet window, or its end. @see rule D5 */
export const callingAt = (at: Instant, hours: QuietHours, zone: TimeZone): Calling => {
  const quiet = quietWindowAt(at, hours, zone);
  if (quiet) return { may: false, until: quiet.to };
  const today = localDate(at, zone);
  const next = windowFrom(today, hours, zone).from;
  return { may: true, until: next > at ? next : windowFrom(plusDays(today, 1), hours, zone).from };
};

type CallByOptions = {
  readonly quietHours: QuietHours;
  /** Least time to call that an own limit leaves, in seconds. */
  readonly callableSeconds: number;
  readonly timeZone: TimeZone;
  /** Own limits give way to the next morning; statutory ones never do. */
  readonly own: boolean;
};

/** The quiet window that an instant falls into, or the last one before it. */
const lastQuietWindow = (at: Instant, hours: QuietHours, zone: TimeZone): TimeSpan | undefined => {
  const today = localDate(at, zone);
  return [today, plusDays(today, -1)]
    .map((date) => windowFrom(date, hours, zone))
    .find(({ from }) => from <= at);
};

/**
 * The last good time to telephone an answer; a limit within quiet hours sets it before them, and
 * never moves itself. An own limit that leaves too little time, before the window and after it,
 * gives the first of the morning, not counted as late; a statutory one that leaves none gives
 * undefined: not by telephone.
 * @see rule D5
 */
export const callBy = (
  startAt: Instant,
  actBy: Instant,
  { quietHours, callableSeconds, timeZone, own }: CallByOptions,
): Instant | undefined => {
  const quiet = lastQuietWindow(actBy, quietHours, timeZone);
  if (!quiet) return actBy;
  const before = plusSeconds(quiet.from, -1);
  const isQuiet = actBy < quiet.to;
  const left = (from: Instant, to: Instant) => Math.max(0, epochSeconds(to) - epochSeconds(from));
  const callable = left(startAt, before) + (isQuiet ? 0 : left(quiet.to, actBy));
  if (own && callable < callableSeconds && startAt < quiet.to)
    return plusSeconds(quiet.to, callableSeconds);
  if (!isQuiet) return actBy;
  return startAt > before ? undefined : before;
};
