import type { Clock, ClockContext } from './clock.ts';
import type { LimitState } from './limit-state.ts';
import { ownAnswerClock } from './own-answer-clock.ts';

/**
 * An own limit that was counted up to a later D9 than the one that stands is counted up to that. An
 * outside body's date that ends sooner has bound it already.
 * @param duty D9 as it stands, or will stand
 * @see rules D3, D4, D9
 */
export const withinDuty = (
  duty: Clock,
  clock: Clock,
  { facts, extension, reopenedAt }: LimitState,
  context: ClockContext,
): Clock => {
  if (clock.kind !== 'own-answer' || clock.dueAt <= duty.dueAt) return clock;
  const { pauses = [] } = clock;
  return ownAnswerClock(facts, context, { pauses, extension, caps: [duty] }, reopenedAt);
};
