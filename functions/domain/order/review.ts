import { type Actor, areSameHands } from '../actor.ts';
import { type Refused, refused } from '../ticket/decision.ts';
import type { WorkOrder } from './order.ts';
import type { OrderRuleRefusal } from './rule.ts';

export type OwnWork = Extract<OrderRuleRefusal, { kind: 'own-report' | 'own-confirmation' }>;

/** Nobody reviews what they reported or confirmed themselves: a review is a third pair of eyes (E4). */
export const notByItsAuthors = (
  { reportedBy, confirmedBy }: WorkOrder,
  by: Actor,
): Refused<OwnWork> | undefined => {
  if (reportedBy && areSameHands(by, reportedBy))
    return refused({ kind: 'own-report', rule: 'E4' });
  if (confirmedBy && areSameHands(by, confirmedBy))
    return refused({ kind: 'own-confirmation', rule: 'E4' });
  return undefined;
};
