import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../functions/contracts/disclosure.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import {
  OPEN_ORDER_STATES,
  ORDER_STATES,
  type WorkOrder,
} from '../../functions/domain/order/order.ts';
import { makeReadOrderCase } from '../../functions/work-orders/read-order-case.ts';
import { aUnit } from '../builders/organisation.ts';
import { listeningNeighbours } from '../fakes/neighbours.ts';
import { aCaseFile, anOrderAbroad, TASK } from '../federation/lent-order.ts';

const HANDLER = {
  kind: 'person',
  subject: 'zhang-lei',
  post: 'handler',
  unit: 'province-direct',
} as const;
const ABOVE: TokenHolder = { ...HANDLER, subject: 'he-jun', unit: 'province-centre' };
const ELSEWHERE: TokenHolder = { ...HANDLER, subject: 'sun-qian', unit: 'network-desk' };

const TOLD: Disclosure = {
  kind: 'case',
  person: { name: '周小曼', phone: '+8613915400218' },
  words: { title: '套餐变更争议', facts: '未告知次月生效。' },
  written: [{ sequence: 1, words: { task: TASK } }],
};

/** A branch that reads the case of an order which Huai'an has issued and Jiangsu works. */
const aReader = async ({
  own = 'jiangsu',
  told = TOLD,
  changes = {},
}: {
  own?: string;
  told?: Disclosure;
  changes?: Partial<WorkOrder>;
} = {}) => {
  const { house, order, ticketId } = await anOrderAbroad(changes);
  const direct = aUnit('province-direct', { under: 'province-centre' });
  await house.store.ledger.commit([{ kind: 'unit', after: direct, before: 0 }]);
  const far = listeningNeighbours(() => told);
  const looked: unknown[] = [];
  const unreachable: string[] = [];
  const kept: unknown[] = [];
  house.store.onCommit((writes) => kept.push(...writes));
  const read = makeReadOrderCase({
    ...house.store,
    neighbours: far.neighbours,
    ownBranch: { id: own },
    logReading: ({ id }, by) => looked.push([id, by]),
    logUnreachable: (_, error) => unreachable.push(error.message),
  });
  return { read, order, ticketId, far, looked, unreachable, kept };
};

describe('whoever works an order of another branch', () => {
  it('reads the case as its owner tells it, asked for now; nothing of it is kept (M2)', async () => {
    const { read, order, ticketId, far, looked, kept } = await aReader();
    const { kind: _, ...told } = TOLD as Extract<Disclosure, { kind: 'case' }>;
    expect(await read(order.id, [HANDLER])).toEqual({
      status: 200,
      body: {
        orderId: order.id,
        ticketId,
        ticketNumber: order.ticketNumber,
        owner: 'huaian',
        masked: false,
        ...told,
      },
    });
    const { kind: __, ...by } = HANDLER;
    expect(far.asked).toEqual([['huaian', { kind: 'case', orderId: order.id, by, as: 'whole' }]]);
    expect(looked).toEqual([[order.id, by]]);
    expect(kept).toEqual([]);
  });

  it('reads it whole by whichever of their posts works it (M3)', async () => {
    const { read, order, far } = await aReader();
    expect(await read(order.id, [ELSEWHERE, HANDLER])).toMatchObject({ body: { masked: false } });
    expect(far.asked).toMatchObject([['huaian', { as: 'whole', by: { unit: 'province-direct' } }]]);
  });

  it('reads it whole in the unit above as well, to which harder ones go: who may act on it may read it (G1)', async () => {
    const { read, order, far } = await aReader();
    expect(await read(order.id, [ELSEWHERE, ABOVE])).toMatchObject({ body: { masked: false } });
    expect(far.asked).toMatchObject([['huaian', { as: 'whole', by: { unit: 'province-centre' } }]]);
  });

  it('asks for it masked where they are of another unit (M3)', async () => {
    const { read, order, far } = await aReader();
    expect(await read(order.id, [ELSEWHERE])).toMatchObject({ body: { masked: true } });
    expect(far.asked).toMatchObject([['huaian', { as: 'masked', by: { unit: 'network-desk' } }]]);
  });

  it('is told that the owner cannot be reached while the link is cut, and which branch that is', async () => {
    const { read, order, far, unreachable } = await aReader();
    far.link.cut = true;
    expect(await read(order.id, [HANDLER])).toMatchObject({
      problem: 'owner-unreachable',
      details: [{ field: 'owner', problem: { en: 'huaian' } }],
    });
    expect(unreachable).toEqual(['huaian: TimeoutError']);
    far.link.cut = false;
    expect(await read(order.id, [HANDLER])).toMatchObject({ status: 200 });
  });

  it('is refused what the owner refuses', async () => {
    const { read, order } = await aReader({ told: { kind: 'refused' } });
    expect(await read(order.id, [HANDLER])).toMatchObject({ problem: 'not-disclosed' });
  });

  it.each(ORDER_STATES)('and of an order that is %s', async (state) => {
    const { read, order, far } = await aReader({ changes: { state } });
    const isOpen = OPEN_ORDER_STATES.some((open) => open === state);
    const answer = await read(order.id, [HANDLER]);
    expect('problem' in answer ? answer.problem : answer.status).toBe(
      isOpen ? 200 : 'not-disclosed',
    );
    expect(far.asked).toHaveLength(isOpen ? 1 : 0);
  });

  it('finds no case of an order that there is not', async () => {
    const { read, looked } = await aReader();
    expect(await read('01J0000000000000000000000Z', [HANDLER])).toMatchObject({
      problem: 'not-found',
    });
    expect(looked).toEqual([]);
  });

  it('acts in a post: the owner keeps who looked', async () => {
    const { read, order, far } = await aReader();
    const byRole = { kind: 'person', subject: 'clerk-7', role: 'handler' } as const;
    expect(await read(order.id, [byRole])).toMatchObject({ problem: 'role-not-allowed' });
    expect(far.asked).toEqual([]);
  });
});

describe('whoever works an order of their own branch', () => {
  it('reads the case at home, the task with it, and that is logged (M2)', async () => {
    const { read, order, ticketId, far, looked } = await aReader({
      own: 'huaian',
      changes: { worker: 'huaian' },
    });
    const { person, words } = aCaseFile(ticketId);
    expect(await read(order.id, [HANDLER])).toMatchObject({
      body: { person, words, written: [{ sequence: 1, words: { task: TASK } }], masked: false },
    });
    expect(far.asked).toEqual([]);
    expect(looked).toHaveLength(1);
  });

  it('sees the customer masked where they are of another unit (M3)', async () => {
    const { read, order } = await aReader({ own: 'huaian', changes: { worker: 'huaian' } });
    expect(await read(order.id, [ELSEWHERE])).toMatchObject({
      body: { masked: true, person: { name: '周***', address: '***' }, written: [] },
    });
    expect(await read(order.id, [ELSEWHERE])).not.toHaveProperty('body.words');
  });

  it('sees the customer masked where another branch works it, though a unit here has that name (M3)', async () => {
    const { read, order } = await aReader({ own: 'huaian' });
    expect(await read(order.id, [HANDLER])).toMatchObject({ body: { masked: true } });
  });
});
