import { changeWrites, orderChange } from '../../functions/changing/thing-change.ts';
import type { CaseFile } from '../../functions/contracts/case-file.ts';
import type { WorkOrder } from '../../functions/domain/order/order.ts';
import { anOrder } from '../builders/order.ts';
import { aTicket, MONDAY } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

/** A customer of Huai'an, whose words nobody but the owner keeps. */
export const aCaseFile = (ticketId: string): CaseFile => ({
  ticketId,
  person: { name: '周小曼', phone: '+8613915400218', address: '淮安市清江浦区健康西路8号' },
  words: { title: '套餐变更争议', facts: '9月12日变更套餐，未告知次月生效。' },
  channel: { slip: 'W-77' },
  evidence: [],
  storedAt: MONDAY,
});

/** What the dispatcher asked of the unit. */
export const TASK = '请联系周小曼核实后答复。';

/** Huai'an with an order about its ticket that Jiangsu works; `changes` are made to the order. */
export const anOrderAbroad = async (changes: Partial<WorkOrder> = {}) => {
  const house = aHouse();
  const registered = aTicket();
  const issued = anOrder({ worker: 'jiangsu', unit: 'province-direct' }, registered.ticket);
  const order = { ...issued.order, ...changes };
  const { id: ticketId } = registered.ticket;
  await house.store.ledger.commit([
    ...ticketWrites(undefined, registered, house.lent.ownBranch),
    ...changeWrites(orderChange(undefined, { ...issued, order }), house.lent.ownBranch),
    { kind: 'case-file', caseFile: aCaseFile(ticketId) },
    {
      kind: 'case-note',
      note: { ticketId, orderId: order.id, sequence: 1, text: { task: TASK } },
    },
  ]);
  return { house, order, ticketId };
};
