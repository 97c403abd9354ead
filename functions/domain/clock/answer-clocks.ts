import type { Limit } from '../policy/limit.ts';
import type { Setting } from '../policy/policy.ts';
import type { Instant } from '../time.ts';
import type { Clock, ClockContext, ClockFacts } from './clock.ts';
import { type Adjustments, countClock } from './count-clock.ts';

/** Why the own limit is replaced: another province (D3) or another body (D4) must help. */
export const EXTENSIONS = ['anotherProvince', 'anotherBody'] as const;
export type Extension = (typeof EXTENSIONS)[number];

/** The figures that apply to these facts; the one that ends first counts. */
const figures = (
  { tier, category, urgency }: ClockFacts,
  { policy }: ClockContext,
  extension: Extension | undefined,
): readonly [Setting<Limit>, Setting<Limit>?] => {
  if (extension && policy[extension].categories.value.includes(category))
    return [policy[extension].limit];
  return category === 'network' && urgency !== undefined
    ? [policy.ownAnswer[tier], policy.networkAnswer[urgency]]
    : [policy.ownAnswer[tier]];
};

/**
 * The operator's own limit: by tier, or for a network matter by its urgency where that ends
 * sooner; once D3 or D4 is granted, theirs instead, from the same start. It binds for every kind
 * of record, since each is answered, and at every level. An extension holds while the category is
 * one that the policy grants it for.
 * @param startAt receipt, or the reopening of the ticket (J3)
 * @see rules D1-D4, D8, B3, J3
 */
export const ownAnswerClock = (
  facts: ClockFacts,
  context: ClockContext,
  adjustments: Adjustments & { readonly extension?: Extension | undefined } = {},
  startAt = facts.receivedAt,
): Clock => {
  const [first, other] = figures(facts, context, adjustments.extension);
  const clock = countClock('own-answer', startAt, first, context, adjustments);
  if (!other) return clock;
  const byUrgency = countClock('own-answer', startAt, other, context, adjustments);
  return byUrgency.dueAt < clock.dueAt ? byUrgency : clock;
};

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
