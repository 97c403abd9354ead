import { expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/actor.ts';
import type { OrderCommand } from '../../../functions/domain/order/decide.ts';
import { lettersEventId } from '../../../functions/domain/order/tell.ts';
import {
  aDispatcher,
  aHead,
  anOrder,
  aReviewer,
  aUnitHandler,
  type OrderStep,
  tell,
  worked,
} from '../../builders/order.ts';
import { hoursOn } from '../../builders/ticket.ts';
import { anOrderAcross, ISSUER, WORKER } from '../../builders/two-branches.ts';

const step = (kind: Exclude<OrderCommand['kind'], 'pass-on'>, by: Actor): OrderStep => [
  { kind },
  by,
  hoursOn(1),
];
const { order: ISSUED, entries: ISSUE } = anOrder();
const TAKEN = worked(ISSUED, step('take', aUnitHandler));
const REPORTED = worked(TAKEN, step('report', aUnitHandler));
const CONFIRMED = worked(REPORTED, step('confirm', aHead));

it.each([
  ['take', ISSUED, step('take', aUnitHandler), 'D6'],
  ['pass on', ISSUED, [{ kind: 'pass-on', unit: 'lianshui' }, aUnitHandler, hoursOn(1)], 'D6'],
  ['misroute', ISSUED, step('misroute', aUnitHandler), 'E9'],
  ['report', TAKEN, step('report', aUnitHandler), 'E2'],
  ['send back', REPORTED, step('send-back', aHead), 'E3'],
  ['confirm', REPORTED, step('confirm', aHead), 'E3'],
  ['return', CONFIRMED, step('return', aReviewer), 'E4'],
  ['accept', CONFIRMED, step('accept', aReviewer), 'E4'],
  ['cancel', ISSUED, step('cancel', aDispatcher), 'E1'],
] as const)('the trail of an order cites the rule of %s', (_, order, given, rule) => {
  const decision = tell(order, given);
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  expect(decision.entries.map((entry) => entry.rule)).toContain(rule);
  expect(decision.entries.map(({ sequence }) => sequence)).toEqual(
    decision.entries.map((__, index) => order.version + 1 + index),
  );
});

it('begins with the order, by the rule that it names a unit and its limits (E1)', () => {
  expect(ISSUE).toMatchObject([{ sequence: 1, rule: 'E1', type: 'WorkOrderIssued' }]);
});

it('tells the other branch in an event of its own, by the id of the entry', () => {
  expect(lettersEventId('01J0000000000000000000000W.3')).toBe(
    '01J0000000000000000000000W.3.letters',
  );
});

it('of an order that two branches share, has a course of its own at each', () => {
  const across = anOrderAcross();
  across.deliverAll();
  const ids = (branch: typeof ISSUER | typeof WORKER) =>
    across.sides[branch].entries.map(({ eventId }) => eventId);
  expect(ids(WORKER).every((id) => id.includes('.worker.'))).toBe(true);
  expect(ids(ISSUER).some((id) => id.includes('.worker.'))).toBe(false);
});
