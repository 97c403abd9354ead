import type { Instant } from '../time.ts';
import type { Clock, ClockContext } from './clock.ts';
import { type Adjustments, countClock } from './count-clock.ts';

/**
 * A customer's opinion is answered on a schedule. Its passing goes on record and is chased, and moves
 * nothing: nobody has been wronged (F1).
 * @see rule P5
 */
export const opinionAnswerClock = (
  receivedAt: Instant,
  context: ClockContext,
  adjustments?: Adjustments,
): Clock =>
  countClock('opinion-answer', receivedAt, context.policy.opinionAnswer, context, adjustments);
