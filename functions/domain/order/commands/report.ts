import { type OrderRule, orderHappens } from '../rule.ts';

/** The unit reports what it found and did (E2); what it writes belongs to the personal half. */
export const report: OrderRule<unknown, never> = {
  side: 'worker',
  needs: ['taken', 'returned'],
  rule: () => orderHappens({ type: 'WorkOrderReported', rule: 'E2', data: {} }),
};
