import { type OrderRule, orderHappens } from '../rule.ts';

/** The order is not the unit's and goes back (退单); its time still counts (E9). */
export const misroute: OrderRule<unknown, never> = {
  side: 'worker',
  needs: ['issued', 'taken'],
  rule: () => orderHappens({ type: 'WorkOrderMisrouted', rule: 'E9', data: {} }),
};
