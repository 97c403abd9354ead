import type { OwnWork } from '../review.ts';
import { notByItsAuthors } from '../review.ts';
import { type OrderRule, orderHappens } from '../rule.ts';

/** The reviewer at the branch that issued the order accepts the report (E4). */
export const accept: OrderRule<unknown, OwnWork> = {
  side: 'issuer',
  needs: ['confirmed'],
  sayable: [{}],
  rule: (order, _, { by }) =>
    notByItsAuthors(order, by) ?? orderHappens({ type: 'WorkOrderAccepted', rule: 'E4', data: {} }),
};
