import type { DecisionContext, Refused } from '../ticket/decision.ts';
import type { OrderHappening } from './happenings.ts';
import type { OrderState, WorkOrder } from './order.ts';

/** What an order's rules may say no for, besides its state and whose it is. */
export type OrderRuleRefusal =
  | { readonly kind: 'own-report'; readonly rule: 'E3' | 'E4' }
  | { readonly kind: 'own-confirmation'; readonly rule: 'E4' }
  | { readonly kind: 'same-unit'; readonly unit: string };

/** What a rule makes of a command: something happens, or nothing for a reason. */
export type OrderRuling<Refusal> =
  | { readonly kind: 'happens'; readonly own: OrderHappening }
  | Refused<Refusal>;

/** One command: which branch owns it, the states that it needs, and its rule. */
export type OrderRule<Facts, Refusal extends OrderRuleRefusal = OrderRuleRefusal> = {
  readonly side: 'issuer' | 'worker';
  readonly needs: readonly OrderState[];
  /** What may be said of any order; left out where only what somebody says can be refused. */
  readonly sayable?: readonly Facts[];
  readonly rule: (order: WorkOrder, facts: Facts, context: DecisionContext) => OrderRuling<Refusal>;
};

export const orderHappens = (own: OrderHappening): OrderRuling<never> => ({
  kind: 'happens',
  own,
});
