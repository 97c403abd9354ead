import type { Instant } from '../time.ts';
import type { Clock } from './clock.ts';

/** How an answer reached the customer; only telephone answers wait for quiet hours to end. */
export const ANSWER_MEANS = ['telephone', 'on-the-line', 'counter', 'written'] as const;
export type AnswerMeans = (typeof ANSWER_MEANS)[number];

/** How staff give an answer: by their own word, or by a message that counts once it is out (E5). */
export const GIVEN_MEANS = [...ANSWER_MEANS, 'message'] as const;
export type GivenMeans = (typeof GIVEN_MEANS)[number];

/** `next-morning`: by telephone after a limit that quiet hours left no time for; counted apart. */
export const TIMELINESS = ['in-time', 'next-morning', 'late'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** Whether an answer keeps a limit; the last instant in time counts as in time. @see rules B8, D5 */
export const judgeAnswer = (
  { dueAt, callBy }: Pick<Clock, 'dueAt' | 'callBy'>,
  answeredAt: Instant,
  means: AnswerMeans,
): Timeliness => {
  if (answeredAt <= dueAt) return 'in-time';
  const deferred = means === 'telephone' && callBy !== undefined && answeredAt <= callBy;
  return deferred ? 'next-morning' : 'late';
};
