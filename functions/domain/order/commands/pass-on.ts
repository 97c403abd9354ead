import { handOverClocks } from '../../clock/work-order-clocks.ts';
import { refused } from '../../ticket/decision.ts';
import { replyClockOf } from '../order.ts';
import { type OrderRule, type OrderRuleRefusal, orderHappens } from '../rule.ts';

type Onward = { readonly unit: string; readonly person?: string };
type SameUnit = Extract<OrderRuleRefusal, { kind: 'same-unit' }>;

/**
 * Another unit gets the order (D6): it is taken anew, its reply's limit stands. The unit that was
 * asked first stays on the ticket (F6).
 */
export const passOn: OrderRule<Onward, SameUnit> = {
  side: 'worker',
  needs: ['issued', 'taken'],
  rule: (order, { unit, person }, context) => {
    if (unit === order.unit) return refused({ kind: 'same-unit', unit });
    const { take, passOn: next } = handOverClocks(context.now, replyClockOf(order), context);
    return orderHappens({
      type: 'WorkOrderPassedOn',
      rule: 'D6',
      data: {
        inTime: context.now <= order.passOnBy,
        from: order.unit,
        to: unit,
        ...(person !== undefined && { person }),
        take: { ...take, remindersSent: 0, missed: false },
        passOnBy: next.dueAt,
      },
    });
  },
};
