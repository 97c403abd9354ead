import type { Instant } from '../time.ts';
import type { Clock, ClockContext } from './clock.ts';
import { type Adjustments, countClock } from './count-clock.ts';
import { givenDateClock } from './given-date-clock.ts';

/**
 * What is not solved at once gets a solution answer the same day, to 24:00. Received too late to
 * call, it is given on the line, in writing, or the next morning by `callBy`, counted apart.
 * @see rules B8, D5
 */
export const solutionAnswerClock = (
  receivedAt: Instant,
  context: ClockContext,
  adjustments?: Adjustments,
): Clock =>
  countClock('solution-answer', receivedAt, context.policy.solutionAnswer, context, adjustments);

/**
 * The date that the solution answer promised: a limit of its own, never past the one that counts.
 * @param promisedAt when the promise was given
 * @param until last instant promised, inclusive
 * @param counting absent where every other limit had passed
 * @see rules B8, D8
 */
export const promisedAnswerClock = (
  promisedAt: Instant,
  until: Instant,
  counting: Clock | undefined,
  context: ClockContext,
  { pauses = [] }: Pick<Adjustments, 'pauses'> = {},
): Clock =>
  givenDateClock('promised-answer', promisedAt, until, context.policy.solutionAnswer, context, {
    pauses,
    caps: counting ? [counting] : [],
  });
