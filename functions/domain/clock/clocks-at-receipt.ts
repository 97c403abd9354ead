import type { Clock, ClockContext, ClockFacts } from './clock.ts';
import { clocksOf, freshState } from './limit-state.ts';

/** Every limit that starts when a record is taken in. @see rules B6, D1, D2, D9, D11, F1 */
export const clocksAtReceipt = (facts: ClockFacts, context: ClockContext): Clock[] =>
  clocksOf(freshState(facts), context);
