import { describe, expect, it } from 'vitest';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { makeDispatch } from '../../functions/work-orders/dispatch.ts';
import { makeReadOrder, makeReadOrderTimeline } from '../../functions/work-orders/read-order.ts';
import { aDispatcher, aHead, aReviewer, aUnitHandler } from '../builders/order.ts';
import { aUnit as anOrganisationUnit } from '../builders/organisation.ts';
import { aClerk } from '../builders/ticket.ts';
import { aUnit, REPORT } from './unit.ts';

const problemOf = (answer: object): unknown => ('problem' in answer ? answer.problem : answer);
const stateOf = (answer: object): unknown =>
  'body' in answer && answer.body instanceof Object && 'state' in answer.body
    ? answer.body.state
    : problemOf(answer);

describe('a day of a complaint at work', () => {
  it('is dispatched, taken, reported, sent back, returned once, accepted, and then answered', async () => {
    const unit = await aUnit();
    const { id } = await unit.dispatched({ task: '请核查套餐变更经过。' });
    expect(await unit.ticket()).toMatchObject({
      state: 'inProgress',
      work: { firstUnit: 'qingjiangpu', open: [{ id, unit: 'qingjiangpu', worker: 'huaian' }] },
    });
    const day = [
      [1, aUnitHandler, 'take', 'taken'],
      [2, aUnitHandler, 'report', 'reported', REPORT],
      [3, aHead, 'send-back', 'returned', { reason: '未说明责任人。' }],
      [4, aUnitHandler, 'report', 'reported', REPORT],
      [5, aHead, 'confirm', 'confirmed'],
      [6, aReviewer, 'return', 'returned', { reason: '请附详单。' }],
      [7, aUnitHandler, 'report', 'reported', REPORT],
      [8, aHead, 'confirm', 'confirmed'],
    ] as const;
    for (const [hours, by, verb, state, body] of day)
      expect(stateOf(await unit.post(id, [hours, by, verb, body ?? {}]))).toBe(state);

    const early = await unit.answer(9);
    expect(early).toMatchObject({ problem: 'open-work-order', details: [{ field: 'order' }] });

    expect(stateOf(await unit.post(id, [10, aReviewer, 'accept']))).toBe('accepted');
    const before = await unit.ticket();
    expect(before).toMatchObject({ state: 'inProgress', work: { open: [] } });
    expect(stateOf(await unit.answer(11))).toBe('resolved');
  });

  it('moves no limit of the ticket, and none of the order (E4)', async () => {
    const unit = await aUnit();
    const { clocks } = await unit.ticket();
    const { id, replyBy } = await unit.dispatched();
    await unit.post(id, [1, aUnitHandler, 'take']);
    await unit.post(id, [2, aUnitHandler, 'report', REPORT]);
    await unit.post(id, [3, aHead, 'confirm']);
    const returned = await unit.post(id, [4, aReviewer, 'return', { reason: '请附详单。' }]);
    expect(returned).toMatchObject({ body: { replyBy, returns: 1 } });
    const dues = (all: typeof clocks) => all.map(({ kind, dueAt }) => [kind, dueAt]);
    expect(dues((await unit.ticket()).clocks)).toEqual(dues(clocks));
  });

  it('reads as it went, with the words that belong to each step, and who read it is logged (M2)', async () => {
    const unit = await aUnit();
    const { id } = await unit.dispatched({ task: '请核查套餐变更经过。' });
    await unit.post(id, [1, aUnitHandler, 'take']);
    await unit.post(id, [2, aUnitHandler, 'report', REPORT]);
    const looked: string[] = [];
    const ports = {
      ...unit.house.lent,
      entries: unit.house.store.orderEntries,
      logReading: (ticketId: string, subject: string) => looked.push(`${subject} ${ticketId}`),
    };
    const timeline = await makeReadOrderTimeline(ports)(id, { limit: 25 }, [aHead]);
    expect(timeline).toMatchObject({
      body: {
        items: [
          { type: 'WorkOrderIssued', rule: 'E1', words: { task: '请核查套餐变更经过。' } },
          { type: 'WorkOrderTaken', by: aUnitHandler },
          { type: 'WorkOrderReported', rule: 'E2', words: REPORT },
        ],
      },
    });
    const { id: ticketId } = await unit.ticket();
    expect(looked).toEqual([`head-1 ${ticketId}`]);
    const whole = await makeReadOrder(ports)(id, [aHead]);
    expect(whole).toMatchObject({
      body: {
        state: 'reported',
        reportedBy: aUnitHandler,
        may: ['confirmReport', 'sendReportBack'],
      },
    });
    expect(await makeReadOrder(ports)('01J00000000000000000000000', [aHead])).toMatchObject({
      problem: 'not-found',
    });
  });

  it('tells the words of its steps to those who have to do with it, and to nobody else (M3)', async () => {
    const unit = await aUnit();
    const { id } = await unit.dispatched({ task: '请核查套餐变更经过。' });
    await unit.post(id, [1, aUnitHandler, 'take']);
    const read = makeReadOrderTimeline({
      ...unit.house.lent,
      entries: unit.house.store.orderEntries,
      logReading: () => undefined,
    });
    const hears = async (...inPosts: [TokenHolder, ...TokenHolder[]]): Promise<boolean> =>
      JSON.stringify(await read(id, { limit: 25 }, inPosts)).includes('请核查套餐变更经过。');
    const elsewhere = { ...aHead, subject: 'head-2', unit: 'lianshui' };
    for (const by of [aUnitHandler, aHead, aReviewer, aDispatcher])
      expect(await hears(by), by.subject).toBe(true);
    expect(await hears(elsewhere, { ...elsewhere, unit: 'qingjiangpu' })).toBe(true);
    for (const by of [elsewhere, { ...aDispatcher, subject: 'dispatcher-2' }])
      expect(await hears(by), by.subject).toBe(false);
  });

  it('keeps what people write out of tickets, orders, entries and alerts (M3)', async () => {
    const unit = await aUnit();
    const { id } = await unit.dispatched({ task: '请核查套餐变更经过。' });
    await unit.post(id, [60, aUnitHandler, 'take']);
    await unit.post(id, [61, aUnitHandler, 'report', REPORT]);
    const { store } = unit.house;
    const open = JSON.stringify([
      store.all('ticket'),
      store.all('order'),
      store.all('alert'),
      store.trail(),
    ]);
    for (const words of ['请核查套餐变更经过。', ...Object.values(REPORT)])
      expect(open).not.toContain(words);
    expect(await store.caseFiles.notes((await unit.ticket()).id)).toEqual([]);
  });
});

describe('dispatching', () => {
  it('is not for whoever took the complaint in (A3)', async () => {
    const unit = await aUnit();
    expect(await unit.dispatch({ by: aClerk })).toMatchObject({ problem: 'own-intake' });
    expect(stateOf(await unit.dispatch({ by: aDispatcher }))).toBe('issued');
  });

  it('comes once, however often it is asked for by the same key', async () => {
    const unit = await aUnit();
    const [one, two] = [
      await unit.dispatched({ idempotencyKey: 'same' }),
      await unit.dispatched({ idempotencyKey: 'same' }),
    ];
    expect(two).toEqual(one);
    expect(unit.house.store.all('order')).toHaveLength(1);
    expect(await unit.dispatch({ idempotencyKey: 'same', unit: 'lianshui' })).toMatchObject({
      problem: 'idempotency-conflict',
    });
  });

  it('may give several units an order each; the first one asked stays responsible (A4, F6)', async () => {
    const unit = await aUnit();
    const one = await unit.dispatched();
    const two = await unit.dispatched({ unit: 'lianshui' });
    await unit.post(one.id, [1, aUnitHandler, 'pass-on', { unit: 'jinhu', reason: '属金湖。' }]);
    expect((await unit.ticket()).work).toMatchObject({
      firstUnit: 'qingjiangpu',
      open: [{ id: one.id }, { id: two.id }],
    });
    expect(await unit.answer(2)).toMatchObject({
      problem: 'open-work-order',
      details: [{ problem: { en: one.id } }, { problem: { en: two.id } }],
    });
  });

  it('goes to a unit that is there: unknown or closed, it is refused, passed on too', async () => {
    const unit = await aUnit();
    const { store } = unit.house;
    const id = (await unit.dispatched()).id;
    const closed = anOrganisationUnit('jinhu', { state: 'closed' });
    await store.ledger.commit([{ kind: 'unit', after: closed, before: 0 }]);
    expect(await unit.dispatch({ unit: 'jinhu' })).toMatchObject({ problem: 'unit-closed' });
    const passedOn = await unit.post(id, [
      1,
      aUnitHandler,
      'pass-on',
      { unit: 'jinhu', reason: '属金湖。' },
    ]);
    expect(passedOn).toMatchObject({ problem: 'unit-closed', details: [{ field: 'unit' }] });
    const { unitById } = store;
    const dispatch = makeDispatch({ ...unit.house.lent, unitById });
    const asked = {
      ticketId: (await unit.ticket()).id,
      by: aDispatcher,
      scope: 'd',
      correlationId: 'c',
    };
    expect(await dispatch({ ...asked, unit: 'moon' })).toMatchObject({ problem: 'no-such-unit' });
    expect(await dispatch({ ...asked, unit: 'moon', branch: 'jiangsu' })).toMatchObject({
      status: 201,
    });
  });

  it('is refused where the ticket is settled, unknown, or has moved on since it was read', async () => {
    const unit = await aUnit();
    expect(await unit.dispatch({ version: 7 })).toMatchObject({ problem: 'stale-version' });
    expect(await unit.dispatch({ ticketId: '01J00000000000000000000000' })).toMatchObject({
      problem: 'not-found',
    });
    await unit.answer(1);
    expect(await unit.dispatch()).toMatchObject({ problem: 'already-settled' });
  });
});

describe('an order that comes back', () => {
  it('as misrouted leaves the complaint to be dispatched anew, its time counted (E9)', async () => {
    const unit = await aUnit();
    const { id } = await unit.dispatched();
    const nextDueAt = (await unit.ticket()).clocks.map(({ dueAt }) => dueAt);
    await unit.post(id, [1, aUnitHandler, 'misroute', { reason: '非本单位客户。' }]);
    const back = await unit.ticket();
    expect(back).toMatchObject({ state: 'pending', work: { open: [], awaitsDispatch: true } });
    expect(back.work?.firstUnit).toBeUndefined();
    expect(back.clocks.map(({ dueAt }) => dueAt)).toEqual(nextDueAt);
    const again = await unit.dispatched({ unit: 'huaiyin' });
    expect(await unit.ticket()).toMatchObject({
      state: 'inProgress',
      work: { firstUnit: 'huaiyin', open: [{ id: again.id }], awaitsDispatch: false },
    });
  });

  it('as withdrawn leaves it to be dispatched anew only where no other order is out', async () => {
    const unit = await aUnit();
    const one = await unit.dispatched();
    const two = await unit.dispatched({ unit: 'lianshui' });
    await unit.post(one.id, [1, aDispatcher, 'cancel', { reason: '重复派单。' }]);
    expect((await unit.ticket()).state).toBe('inProgress');
    await unit.post(two.id, [1, aDispatcher, 'cancel', { reason: '重复派单。' }]);
    expect((await unit.ticket()).state).toBe('pending');
  });

  it('by the same key twice comes back once, and is nobody’s to take any more', async () => {
    const unit = await aUnit();
    const { id } = await unit.dispatched();
    const told = await unit.post(id, [1, aUnitHandler, 'misroute', { reason: '非本单位客户。' }], {
      idempotencyKey: 'once',
    });
    const again = await unit.post(id, [2, aUnitHandler, 'misroute', { reason: '非本单位客户。' }], {
      idempotencyKey: 'once',
    });
    expect(stateOf(told)).toBe('misrouted');
    expect(stateOf(again)).toBe('misrouted');
    expect(await unit.post(id, [2, aUnitHandler, 'take'])).toMatchObject({
      problem: 'wrong-order-state',
      details: [
        { field: 'state', problem: { en: 'misrouted' } },
        { field: 'needs', problem: { en: 'issued' } },
      ],
    });
  });
});

it('whoever handles it and the head of the unit hear that it is late (D6)', async () => {
  const unit = await aUnit();
  const { id } = await unit.dispatched();
  await unit.post(id, [3, aUnitHandler, 'take']);
  const cause = { kind: 'order-late', orderId: id, unit: 'qingjiangpu', missed: 'take' };
  const alerts = unit.house.store.all('alert').map(({ after }) => after);
  expect(alerts.filter((one) => one.cause.kind === 'order-late')).toMatchObject([
    { role: 'handler', level: 'city', cause },
    { role: 'head', level: 'city', cause },
  ]);
});
