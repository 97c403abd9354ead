import type { Instant } from '../time.ts';
import type { Clock, ClockContext } from './clock.ts';
import { countClock } from './count-clock.ts';
import { plusDuration } from './limit-end.ts';
import { quietWindowAt } from './quiet-hours.ts';

/** The limit for the follow-up call after a ticket has been answered. @see rules J1-J3 */
export const callBackClock = (answeredAt: Instant, context: ClockContext): Clock =>
  countClock('call-back', answeredAt, context.policy.callBack.within, context);

/**
 * When to try again after a customer was not reached: after the policy's wait, never in quiet
 * hours; undefined when the attempts are used up.
 * @param attempts how many have been made
 * @see rules D5, J3
 */
export const nextCallAttempt = (
  lastAttemptAt: Instant,
  attempts: number,
  context: ClockContext,
): Instant | undefined => {
  const { callBack, quietHours } = context.policy;
  if (attempts >= callBack.attempts.value) return undefined;
  const at = plusDuration(lastAttemptAt, callBack.retryAfter.value, context);
  return quietWindowAt(at, quietHours.value, context.timeZone)?.to ?? at;
};
