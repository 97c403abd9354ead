import type { Instant } from '../time.ts';
import type { Clock, ClockContext } from './clock.ts';
import { type Adjustments, countClock } from './count-clock.ts';

/**
 * The province's own answering limit.
 * @param startAt receipt at the province, the passing of the city's limit, or the step by hand
 * @see rule F1
 */
export const provinceAnswerClock = (
  startAt: Instant,
  context: ClockContext,
  adjustments?: Adjustments,
): Clock =>
  countClock('province-answer', startAt, context.policy.provinceAnswer, context, adjustments);
