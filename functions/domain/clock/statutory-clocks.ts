import type { Instant } from '../time.ts';
import type { Clock, ClockContext, ClockFacts } from './clock.ts';
import { countClock } from './count-clock.ts';
import { instantOfEvent } from './event-times.ts';

/** The company's duty to answer the customer. @see rule D9 */
export const statutoryAnswerClock = (receivedAt: Instant, context: ClockContext): Clock =>
  countClock('statutory-answer', receivedAt, context.policy.customerAnswer, context);

/** The last day on which the regulator still takes an appeal about the event. @see rule B6 */
export const appealDoorClock = (facts: ClockFacts, context: ClockContext): Clock => {
  const { billing, other } = context.policy.appealDoor;
  const period = facts.category === 'billing' ? billing : other;
  return countClock('appeal-door', instantOfEvent(facts), period, context);
};

/** The repair of a fault; where the place is not known yet, the town's shorter limit. @see rule D11 */
export const faultRepairClock = (
  { receivedAt, place = 'town' }: ClockFacts,
  context: ClockContext,
): Clock => countClock('fault-repair', receivedAt, context.policy.faultRepair[place], context);
