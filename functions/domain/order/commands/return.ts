import type { OwnWork } from '../review.ts';
import { notByItsAuthors } from '../review.ts';
import { type OrderRule, orderHappens } from '../rule.ts';

/** The reviewer returns the report with reasons; that restarts nothing, the limit stands (E4). */
export const giveBack: OrderRule<unknown, OwnWork> = {
  side: 'issuer',
  needs: ['confirmed'],
  sayable: [{}],
  rule: (order, _, { by }) =>
    notByItsAuthors(order, by) ?? orderHappens({ type: 'WorkOrderReturned', rule: 'E4', data: {} }),
};
