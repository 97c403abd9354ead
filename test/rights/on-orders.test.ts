import { describe, expect, it } from 'vitest';
import { ORDER_COMMANDS } from '../../functions/contracts/operations/work-orders/commands.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import { ORDER_RULES, type OrderCommand } from '../../functions/domain/order/decide.ts';
import {
  ORDER_STATES,
  type OrderState,
  type WorkOrder,
} from '../../functions/domain/order/order.ts';
import {
  aDispatcher,
  aHead,
  aReviewer,
  aUnitHandler,
  type OrderStep,
  worked,
} from '../builders/order.ts';
import { expectedRow, rowOf } from './ask.ts';
import { GIVEN_OUT, MORNING } from './things.ts';

const step = (kind: Exclude<OrderCommand['kind'], 'pass-on'>, by: Actor): OrderStep => [
  { kind },
  by,
  MORNING,
];

const { ticket, order: issued } = GIVEN_OUT;
const taken = worked(issued, step('take', aUnitHandler));
const reported = worked(taken, step('report', aUnitHandler));
const confirmed = worked(reported, step('confirm', aHead));

const ORDERS: { readonly [State in OrderState]: WorkOrder } = {
  ...{ issued, taken, reported, confirmed },
  returned: worked(confirmed, step('return', aReviewer)),
  accepted: worked(confirmed, step('accept', aReviewer)),
  misrouted: worked(taken, step('misroute', aUnitHandler)),
  cancelled: worked(taken, step('cancel', aDispatcher)),
};

const ROWS = Object.values(ORDER_COMMANDS).flatMap((operation) => {
  const needs: readonly OrderState[] = ORDER_RULES[operation.kind].needs;
  return ORDER_STATES.map((state) => ({
    ...{ operation, kind: operation.kind, state },
    answer: needs.includes(state) ? '200' : '409 wrong-order-state',
  }));
});

describe('post × command × state of a work order', () => {
  it.each(ORDER_STATES)('has one that is %s', (state) => {
    expect(ORDERS[state]).toHaveProperty('state', state);
  });

  it.each(ROWS)('$kind while it is $state: $answer', async ({ operation, state, answer }) => {
    const order = ORDERS[state];
    const wanted = { operation, id: order.id, body: operation.body.example };
    const row = await rowOf(
      [
        { kind: 'ticket', after: ticket, before: 0 },
        { kind: 'order', after: order, before: 0 },
      ],
      wanted,
    );
    expect(row).toEqual(expectedRow(wanted, answer));
  });
});
