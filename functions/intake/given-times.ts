import type { ProblemDetail } from '../contracts/problem.ts';
import {
  notEarlierThan,
  notLaterThanNow,
  notLaterThanToday,
} from '../contracts/problem-sentences.ts';
import type { GivenTime } from '../contracts/time.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { localDate } from '../domain/clock/local-time.ts';
import { type Instant, isInstant, plusSeconds } from '../domain/time.ts';

/** Where the branch's days begin, and when it opens on them. */
export type DayContext = Pick<ClockContext, 'policy' | 'timeZone'>;

/** A time under the name of the field that it came in. */
type Named = { readonly field: string; readonly at: GivenTime };

/** When a message came in, step by step; in this order. */
export type ChannelTimes = {
  readonly postmarkedAt?: Named | undefined;
  readonly receivedAt: Named;
  readonly registeredAt?: Named | undefined;
  readonly endedAt?: Named | undefined;
};

/** The same, and when what it complains about happened. */
export type GivenTimes = ChannelTimes & { readonly occurredAt?: Named | undefined };

/** A time by its field, if it was given. */
export const named = (field: string, at: GivenTime | undefined): Named | undefined =>
  at === undefined ? undefined : { field, at };

/** Clocks of senders may be fast by this much, in seconds. */
const CLOCK_SKEW_SECONDS = 120;

/**
 * What is wrong with the times of a message, or undefined. Where one of two is a date alone they
 * are compared by their local days: on the same day they are in order, and today is not the future.
 */
export const wrongTimes = (
  { occurredAt, postmarkedAt, receivedAt, registeredAt, endedAt }: GivenTimes,
  now: Instant,
  context: DayContext,
):
  | { readonly reason: 'in-the-future' | 'out-of-order'; readonly details: ProblemDetail[] }
  | undefined => {
  const dayOf = (at: GivenTime) => (isInstant(at) ? localDate(at, context.timeZone) : at);
  const isLater = (a: GivenTime, b: GivenTime) =>
    isInstant(a) && isInstant(b) ? a > b : dayOf(a) > dayOf(b);

  const inOrder = [postmarkedAt, receivedAt, registeredAt, endedAt].filter(
    (time) => time !== undefined,
  );
  const latest = plusSeconds(now, CLOCK_SKEW_SECONDS);
  const future = [...(occurredAt ? [occurredAt] : []), ...inOrder].filter(({ at }) =>
    isLater(at, latest),
  );
  if (future.length > 0)
    return {
      reason: 'in-the-future',
      details: future.map(({ field, at }) => ({
        field,
        problem: isInstant(at) ? notLaterThanNow(now) : notLaterThanToday(dayOf(now)),
      })),
    };
  const early = inOrder.flatMap(({ field, at }, index) => {
    // Dates do not tell two times of their day apart: neighbours in order are not enough.
    const before = inOrder.slice(0, index).findLast((other) => isLater(other.at, at));
    return before ? [{ field, problem: notEarlierThan(before.field) }] : [];
  });
  return early.length > 0 ? { reason: 'out-of-order', details: early } : undefined;
};
