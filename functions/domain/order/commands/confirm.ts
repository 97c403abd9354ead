import { areSameHands } from '../../actor.ts';
import { refused } from '../../ticket/decision.ts';
import { replyClockOf } from '../order.ts';
import { type OrderRule, type OrderRuleRefusal, orderHappens } from '../rule.ts';

type OwnReport = Extract<OrderRuleRefusal, { kind: 'own-report' }>;

/** The unit's head confirms a report, never their own: only now has the unit replied (E3, D6). */
export const confirm: OrderRule<unknown, OwnReport> = {
  side: 'worker',
  needs: ['reported'],
  sayable: [{}],
  rule: (order, _, { now, by }) =>
    order.reportedBy && areSameHands(by, order.reportedBy)
      ? refused({ kind: 'own-report', rule: 'E3' })
      : orderHappens({
          type: 'WorkOrderConfirmed',
          rule: 'E3',
          data: { inTime: now <= replyClockOf(order).dueAt },
        }),
};
