import { OPEN_ORDER_STATES } from '../order.ts';
import { type OrderRule, orderHappens } from '../rule.ts';

/** The branch that issued an order withdraws it, however far it has come. */
export const cancel: OrderRule<unknown, never> = {
  side: 'issuer',
  needs: OPEN_ORDER_STATES,
  rule: () => orderHappens({ type: 'WorkOrderCancelled', rule: 'E1', data: {} }),
};
