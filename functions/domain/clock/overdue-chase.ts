import { limitParts } from '../policy/limit.ts';
import { type Instant, plusSeconds } from '../time.ts';
import type { ClockContext } from './clock.ts';
import { sameTimeDaysOn } from './local-time.ts';

/**
 * When an open ticket with no limit left is chased (督办) next: so many hours on, or at the same
 * local time so many days on. Always later than `now`, so a wake-up never repeats at once.
 * @see rule F4
 */
export const chaseAfter = (now: Instant, { policy, timeZone }: ClockContext): Instant => {
  const { unit, count } = limitParts(policy.regulatorChase.value);
  const atLeastOne = Math.max(1, count);
  return unit === 'days' ? sameTimeDaysOn(now, atLeastOne, timeZone) : plusSeconds(now, atLeastOne);
};
