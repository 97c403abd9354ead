import { describe, expect, it } from 'vitest';
import type { DisclosureRequest } from '../../functions/contracts/disclosure.ts';
import {
  OPEN_ORDER_STATES,
  ORDER_STATES,
  type WorkOrder,
} from '../../functions/domain/order/order.ts';
import { type DisclosureLine, makeDisclose } from '../../functions/federation/disclose.ts';
import { aCaseFile, anOrderAbroad, TASK } from './lent-order.ts';

const BY = { subject: 'unit-handler-1', post: 'handler', unit: 'province-direct' } as const;
const REFUSED = { kind: 'refused' };

/** The owner, with what it has told and logged. */
const anOwner = async (changes: Partial<WorkOrder> = {}, ownId = 'huaian') => {
  const { house, order, ticketId } = await anOrderAbroad(changes);
  const lines: [string, DisclosureLine][] = [];
  const disclose = makeDisclose({
    ...house.lent,
    ownBranch: { id: ownId, level: 'city' },
    log: (line, of) => lines.push([line, of]),
  });
  const askCase = (as: 'whole' | 'masked' = 'whole', orderId = order.id): DisclosureRequest => ({
    kind: 'case',
    orderId,
    by: BY,
    as,
  });
  return { disclose, askCase, lines, order, ticketId, store: house.store };
};

describe('the branch that works an order asks for its case', () => {
  it('and hears who the customer is, their words, and what it was asked to do', async () => {
    const { disclose, askCase, ticketId } = await anOwner();
    const { person, words } = aCaseFile(ticketId);
    expect(await disclose(askCase(), 'jiangsu')).toEqual({
      kind: 'case',
      person,
      words,
      written: [{ sequence: 1, words: { task: TASK } }],
    });
  });

  it('and hears for others there no words, and of the person too little to reach them (M3)', async () => {
    const { disclose, askCase } = await anOwner();
    const told = await disclose(askCase('masked'), 'jiangsu');
    expect(told).toEqual({
      kind: 'case',
      person: { name: '周***', phone: '+8***18', address: '***' },
      written: [],
    });
  });

  it('and it is logged with person, order and neighbour, and nothing of the customer (M2)', async () => {
    const { disclose, askCase, lines, order, ticketId } = await anOwner();
    await disclose(askCase(), 'jiangsu');
    expect(lines).toEqual([
      ['case disclosed', { orderId: order.id, neighbour: 'jiangsu', ticketId, by: BY }],
    ]);
  });

  it.each(ORDER_STATES)('of an order that is %s', async (state) => {
    const { disclose, askCase } = await anOwner({ state });
    const isOpen = OPEN_ORDER_STATES.some((open) => open === state);
    expect((await disclose(askCase(), 'jiangsu')).kind).toBe(isOpen ? 'case' : 'refused');
  });

  it('and hears nothing once the ticket is settled', async () => {
    const { disclose, askCase, store, ticketId } = await anOwner();
    const ticket = await store.tickets.load(ticketId);
    if (!ticket) throw new Error('no ticket');
    const after = { ...ticket, state: 'closed' as const, version: ticket.version + 1 };
    await store.ledger.commit([{ kind: 'ticket', after, before: ticket.version }]);
    expect(await disclose(askCase(), 'jiangsu')).toEqual(REFUSED);
  });
});

describe('refused alike, and nothing told', () => {
  it('a neighbour that does not work the order', async () => {
    const { disclose, askCase, lines, order } = await anOwner();
    expect(await disclose(askCase(), 'suzhou')).toEqual(REFUSED);
    expect(lines).toEqual([['refused', { orderId: order.id, neighbour: 'suzhou', by: BY }]]);
  });

  it('an order that there is not', async () => {
    const { disclose, askCase } = await anOwner();
    const ask = askCase('whole', '01J0000000000000000000000Z');
    expect(await disclose(ask, 'jiangsu')).toEqual(REFUSED);
  });

  it('an order that another branch issued, or that is worked at home', async () => {
    const others = await anOwner({ issuer: 'suzhou' });
    expect(await others.disclose(others.askCase(), 'jiangsu')).toEqual(REFUSED);
    const athome = await anOwner({ worker: 'huaian' });
    expect(await athome.disclose(athome.askCase(), 'huaian')).toEqual(REFUSED);
  });

  it('whoever came by no neighbour’s way, and what is no request', async () => {
    const { disclose, askCase, lines } = await anOwner();
    expect(await disclose(askCase(), undefined)).toEqual(REFUSED);
    expect(await disclose(undefined, 'jiangsu')).toEqual(REFUSED);
    expect(lines).toEqual([]);
  });
});

describe('the branch that issued an order asks for what was written at work', () => {
  const report = async (asker: string, changes: Partial<WorkOrder> = {}) => {
    const worker = await anOwner(changes, 'jiangsu');
    const { id: orderId } = worker.order;
    return { ...worker, told: await worker.disclose({ kind: 'report', orderId }, asker) };
  };

  it('and hears it, whatever has become of the order', async () => {
    const { told, lines, order, ticketId } = await report('huaian', { state: 'accepted' });
    expect(told).toEqual({ kind: 'report', written: [{ sequence: 1, words: { task: TASK } }] });
    expect(lines).toEqual([
      ['report disclosed', { orderId: order.id, neighbour: 'huaian', ticketId }],
    ]);
  });

  it('and no other branch does', async () => {
    const { told, lines, order } = await report('suzhou');
    expect(told).toEqual(REFUSED);
    expect(lines).toEqual([['refused', { orderId: order.id, neighbour: 'suzhou' }]]);
  });
});
