import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../functions/contracts/http-answer.ts';
import { dispatchMany } from '../../functions/contracts/operations/work-orders/dispatch-queue.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import type { Register } from '../../functions/domain/ticket/commands/register.ts';
import { LedgerBusy } from '../../functions/ports/ledger.ts';
import { makeDispatch } from '../../functions/work-orders/dispatch.ts';
import { makeDispatchMany } from '../../functions/work-orders/dispatch-many.ts';
import { makeListDispatch } from '../../functions/work-orders/list-dispatch.ts';
import { aDispatcher, aUnitHandler } from '../builders/order.ts';
import { aUnit as anOrganisationUnit } from '../builders/organisation.ts';
import { aClerk, aTicket, someFacts } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aUnit } from './unit.ts';

const idOf = (n: number): string => `01J00000000000000000000${String(n).padStart(3, '0')}`;

const COUNTY = anOrganisationUnit('lianshui', {
  head: 'yan',
  answersFor: { homeUnits: ['lianshui'], categories: [], tiers: [] },
});

const bodyOf = (answer: HttpAnswer) => {
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.body as { readonly items: readonly Row[]; readonly cursor?: string };
};
type Row = { readonly id: string; readonly [field: string]: unknown };

/** A branch with a ticket at work and more of them, and what its dispatcher does. */
const aDispatch = async (...registrations: readonly Partial<Register>[]) => {
  const unit = await aUnit();
  const { house } = unit;
  await house.store.ledger.commit([{ kind: 'unit', after: COUNTY, before: 0 }]);
  for (const [index, registration] of registrations.entries()) {
    const recorded = aTicket({ ticketId: idOf(index + 2), ...registration });
    await house.store.ledger.commit(ticketWrites(undefined, recorded, house.lent.ownBranch));
  }
  const list = makeListDispatch(house.lent);
  const waiting = async (by: Actor = aDispatcher) => bodyOf(await list({ limit: 25 }, by)).items;
  const ids = async () => (await waiting()).map(({ id }) => id);
  const many = makeDispatchMany(makeDispatch(house.lent));
  const dispatchAll = async (
    orders: Parameters<typeof many>[0]['orders'],
    by: Actor = aDispatcher,
  ) => {
    const scope = by.kind === 'person' ? by.subject : by.part;
    const answer = await many({ orders, by, scope, correlationId: 'test', idempotencyKey: 'key' });
    if ('problem' in answer) throw new Error(answer.problem);
    return (answer.body as { readonly results: readonly Record<string, unknown>[] }).results;
  };
  return { unit, house, list, waiting, ids, dispatchAll };
};

describe('what awaits dispatch', () => {
  it('is what no unit has been given, the next limit first', async () => {
    const { unit, ids } = await aDispatch(
      { facts: someFacts({ tier: 'go-tone' }) },
      { facts: someFacts({ tier: 'vip' }) },
    );
    const first = (await unit.ticket()).id;
    expect(await ids()).toEqual([idOf(3), idOf(2), first]);
    await unit.dispatched();
    expect(await ids()).toEqual([idOf(3), idOf(2)]);
  });

  it('says which unit answers for it by the organisation, and why', async () => {
    const { waiting } = await aDispatch({ facts: someFacts({ homeUnit: 'lianshui' }) });
    const [one, other] = await waiting();
    expect(other).not.toHaveProperty('proposed');
    expect(one).toMatchObject({
      homeUnit: 'lianshui',
      proposed: { unit: 'lianshui', by: ['home-unit'] },
    });
  });

  it('comes again after a misroute, and its time still counts (E9)', async () => {
    const { unit, waiting } = await aDispatch();
    const [before] = await waiting();
    expect(before).toMatchObject({ cameBack: false });
    const { id } = await unit.dispatched();
    expect(await waiting()).toEqual([]);
    await unit.post(id, [5, aUnitHandler, 'misroute', { reason: '非本单位客户。' }]);
    const [after] = await waiting();
    expect(after).toMatchObject({ cameBack: true, nextDueAt: before?.nextDueAt });
  });

  it('comes again when its order is withdrawn, and not once its report is accepted', async () => {
    const { unit, ids } = await aDispatch();
    const withdrawn = await unit.dispatched();
    await unit.post(withdrawn.id, [1, aDispatcher, 'cancel', { reason: '派错单位。' }]);
    expect(await ids()).toHaveLength(1);
    await unit.dispatched();
    expect(await ids()).toEqual([]);
  });

  it('leaves when it is settled while it waits', async () => {
    const { unit, ids } = await aDispatch();
    await unit.answer(1);
    expect(await ids()).toEqual([]);
  });

  it('is told as it stands now, however late the index is', async () => {
    const { unit, house } = await aDispatch({});
    const { id } = await unit.ticket();
    await unit.answer(1);
    const late = makeListDispatch({
      ...house.lent,
      queue: { page: async () => ({ items: [id, idOf(2), idOf(9)], cursor: 'next' }) },
    });
    const page = bodyOf(await late({ limit: 3 }, aDispatcher));
    expect(page.items.map((one) => one.id)).toEqual([idOf(2)]);
    expect(page.cursor).toBe('next');
  });

  it('shows whoever took it in that somebody else must dispatch it (A3)', async () => {
    const { waiting } = await aDispatch();
    expect(await waiting(aClerk)).toMatchObject([{ ownIntake: true }]);
    expect(await waiting(aDispatcher)).toMatchObject([{ ownIntake: false }]);
  });

  it('is paged', async () => {
    const { list } = await aDispatch({}, {});
    const one = bodyOf(await list({ limit: 2 }, aDispatcher));
    const { cursor } = one;
    const two = bodyOf(await list({ limit: 2, ...(cursor && { cursor }) }, aDispatcher));
    expect([one.items.length, two.items.length, two.cursor]).toEqual([2, 1, undefined]);
    expect(await list({ limit: 2, cursor: 'x' }, aDispatcher)).toMatchObject({
      problem: 'invalid-cursor',
    });
  });
});

describe('several dispatched at once', () => {
  it('are each done or refused for themselves', async () => {
    const { dispatchAll, ids, house } = await aDispatch({}, { facts: someFacts() });
    const results = await dispatchAll([
      { ticket: idOf(2), unit: 'qingjiangpu', task: '请核查。' },
      { ticket: idOf(99), unit: 'lianshui' },
      { ticket: idOf(3), unit: 'lianshui' },
    ]);
    expect(results).toMatchObject([
      { kind: 'done', ticket: idOf(2), order: { unit: 'qingjiangpu', state: 'issued' } },
      { kind: 'refused', ticket: idOf(99), reason: 'not-found' },
      { kind: 'done', ticket: idOf(3), order: { unit: 'lianshui' } },
    ]);
    expect(await ids()).toHaveLength(1);
    expect(house.store.all('case-note').map(({ note }) => note.text)).toEqual([
      { task: '请核查。' },
    ]);
  });

  it("never are one's own intake (A3)", async () => {
    const { dispatchAll } = await aDispatch({});
    const [result] = await dispatchAll([{ ticket: idOf(2), unit: 'lianshui' }], aClerk);
    expect(result).toMatchObject({
      kind: 'refused',
      reason: 'own-intake',
      message: { zh: expect.stringContaining('须由他人派单'), en: expect.any(String) },
    });
  });

  it('come once, however often the list is sent; what was refused is tried again', async () => {
    const { dispatchAll, house, unit } = await aDispatch({});
    const { id } = await unit.ticket();
    const orders = [
      { ticket: idOf(2), unit: 'lianshui' },
      { ticket: idOf(3), unit: 'lianshui' },
    ];
    const first = await dispatchAll(orders);
    const late = aTicket({ ticketId: idOf(3) });
    await house.store.ledger.commit(ticketWrites(undefined, late, house.lent.ownBranch));
    // In another order, with one more: each is still known.
    const again = await dispatchAll([...orders.toReversed(), { ticket: id, unit: 'lianshui' }]);
    expect(first.map(({ kind }) => kind)).toEqual(['done', 'refused']);
    expect(again.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    expect(again[1]).toEqual(first[0]);
    expect(house.store.all('order')).toHaveLength(3);
    const [other] = await dispatchAll([{ ticket: idOf(2), unit: 'qingjiangpu' }]);
    expect(other).toMatchObject({ kind: 'refused', reason: 'idempotency-conflict' });
  });

  it('keep each other from nothing when one is busy; what is broken is not hidden', async () => {
    const answering = (error: Error) =>
      makeDispatchMany(async ({ ticketId }) => {
        if (ticketId === idOf(1)) throw error;
        return { status: 201, body: { id: ticketId } };
      });
    const asked = {
      orders: [idOf(1), idOf(2)].map((ticket) => ({ ticket, unit: 'lianshui' })),
      ...{ by: aDispatcher, scope: 'dispatcher-1', correlationId: 'test', idempotencyKey: 'key' },
    };
    expect(await answering(new LedgerBusy('others'))(asked)).toMatchObject({
      body: { results: [{ kind: 'refused', reason: 'busy-record' }, { kind: 'done' }] },
    });
    await expect(answering(new Error('broken'))(asked)).rejects.toThrow('broken');
  });

  it.each([
    [0, false],
    [1, true],
    [50, true],
    [51, false],
  ])('are %i in a list: taken %s', (length, taken) => {
    const orders = Array.from({ length }, (_, n) => ({ ticket: idOf(n), unit: 'lianshui' }));
    expect(dispatchMany.body.schema.safeParse({ orders }).success).toBe(taken);
  });

  it('may be two of one ticket, each to a unit of its own', async () => {
    const { dispatchAll, house } = await aDispatch({});
    const orders = ['qingjiangpu', 'lianshui'].map((unit) => ({ ticket: idOf(2), unit }));
    const results = await dispatchAll(orders);
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(await dispatchAll(orders)).toEqual(results);
    expect(house.store.all('order')).toHaveLength(2);
  });
});
