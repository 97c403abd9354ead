import type { Instant } from '../time.ts';
import type { Clock, ClockContext } from './clock.ts';
import { countClock } from './count-clock.ts';

/** The regulator's own dates, entered by hand as they become known. */
export type AppealDates = {
  /** The appeal's papers reached the regulator. */
  readonly papersAt?: Instant | undefined;
  /** All of them were there. */
  readonly papersCompleteAt?: Instant | undefined;
};

/** The regulator's limits: decision on acceptance, answer to the appellant. @see rule D10 */
export const appealClocks = (
  { papersAt, papersCompleteAt }: AppealDates,
  context: ClockContext,
): Clock[] => {
  const { appealAcceptance, appealAnswer } = context.policy;
  return [
    ...(papersAt === undefined
      ? []
      : [countClock('appeal-acceptance', papersAt, appealAcceptance, context)]),
    ...(papersCompleteAt === undefined
      ? []
      : [countClock('appeal-answer', papersCompleteAt, appealAnswer, context)]),
  ];
};
