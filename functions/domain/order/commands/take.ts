import { clockIn } from '../order.ts';
import { type OrderRule, orderHappens } from '../rule.ts';

/** Somebody of the unit takes the order (D6). */
export const take: OrderRule<unknown, never> = {
  side: 'worker',
  needs: ['issued'],
  rule: (order, _, { now }) => {
    const dueAt = clockIn(order, 'work-order-take')?.dueAt;
    const inTime = dueAt === undefined || now <= dueAt;
    return orderHappens({ type: 'WorkOrderTaken', rule: 'D6', data: { inTime } });
  },
};
