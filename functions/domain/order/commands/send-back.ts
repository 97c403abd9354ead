import { type OrderRule, orderHappens } from '../rule.ts';

/** The unit's head sends a report back to whoever handles it (E3); the limit stands. */
export const sendBack: OrderRule<unknown, never> = {
  side: 'worker',
  needs: ['reported'],
  rule: () => orderHappens({ type: 'WorkOrderSentBack', rule: 'E3', data: {} }),
};
