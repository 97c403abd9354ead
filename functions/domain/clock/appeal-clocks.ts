import type { Instant } from '../time.ts';
import type { Clock, ClockContext } from './clock.ts';
import { countClock } from './count-clock.ts';

/** The regulator's own dates, entered by hand as they become known. */
export type AppealDates = {
  /** The appeal's papers reached the regulator. */
  readonly papersAt?: Instant | undefined;
  /** All of them were there. */
  readonly papersCompleteAt?: Instant | undefined;
  /** The regulator decided on acceptance: that limit is over. */
  readonly decidedAt?: Instant | undefined;
  /** The regulator answered the appellant: nothing of the appeal is left to wait for. */
  readonly answeredAt?: Instant | undefined;
};

/** The regulator's limits: decision on acceptance, answer to the appellant. @see rule D10 */
export const appealClocks = (
  { papersAt, papersCompleteAt, decidedAt, answeredAt }: AppealDates,
  context: ClockContext,
): Clock[] => {
  const { appealAcceptance, appealAnswer } = context.policy;
  return [
    ...(papersAt === undefined || (decidedAt ?? answeredAt) !== undefined
      ? []
      : [countClock('appeal-acceptance', papersAt, appealAcceptance, context)]),
    ...(papersCompleteAt === undefined || answeredAt !== undefined
      ? []
      : [countClock('appeal-answer', papersCompleteAt, appealAnswer, context)]),
  ];
};

/**
 * Whether the regulator still takes an appeal about the event. A letter is judged by its postmark,
 * anything else by its receipt.
 * @see rules B6, F7
 */
export const isDoorOpen = (
  door: Pick<Clock, 'dueAt'>,
  { postmarkedAt, receivedAt }: { readonly postmarkedAt?: Instant; readonly receivedAt: Instant },
): boolean => (postmarkedAt ?? receivedAt) <= door.dueAt;
