import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  HandOverList,
  HandOverQuery,
  HandOverRequest,
  HandOverSummary,
  HandOverView,
} from '../../functions/contracts/hand-overs.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { MOST_LEFT_NAMED } from '../../functions/domain/hand-over/hand-over.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeAcknowledgeHandOver, makeHandOverShift } from '../../functions/handling/hand-overs.ts';
import { makeListHandOvers, makeReadHandOver } from '../../functions/handling/read-hand-overs.ts';
import { MOST_COUNTED } from '../../functions/handling/what-is-left.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { anAlert } from '../builders/alert.ts';
import { aMessage } from '../builders/message.ts';
import { aTicket, hoursOn, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const lead = { kind: 'person', subject: 'lead', post: 'lead', unit: 'centre' } as const;
const next = { ...lead, subject: 'next' } as const;
const county: TokenHolder = { ...lead, subject: 'county', unit: 'lianshui' };
const manager: TokenHolder = { ...lead, subject: 'manager', post: 'manager', unit: 'head-office' };
const woken: TokenHolder = { ...lead, subject: 'duty', post: 'on-call' };

type Listed = z.output<typeof HandOverList>;

/** A desk whose shift ends. */
const aDesk = () => {
  const { store, clock, lent } = aHouse();
  const ports = { ...lent, ticketLists: store.lists, policy: defaultPolicy };
  const write = makeHandOverShift(ports);
  const acknowledge = makeAcknowledgeHandOver(ports);
  const handedOverBy = async (by: TokenHolder, idempotencyKey: string) => {
    const sender = { by, scope: by.subject, idempotencyKey, correlationId: 'c-1' };
    const answer = await write({}, sender);
    return HandOverSummary.parse('body' in answer ? answer.body : answer);
  };
  const readings = { ...ports, notes: store.handOverNotes };
  const list = makeListHandOvers(readings);
  const read = makeReadHandOver(readings);
  const passTime = makePassTime(ports);
  return {
    ...{ store, clock, handedOverBy },
    write: (note?: string, by: TokenHolder = lead, idempotencyKey = 'k-1') =>
      write(HandOverRequest.parse(note === undefined ? {} : { note }), {
        ...{ by, scope: by.subject, idempotencyKey, correlationId: 'c-1' },
      }),
    handedOver: async (note?: string, key?: string) => {
      const answer = await write(HandOverRequest.parse(note === undefined ? {} : { note }), {
        ...{ by: lead, scope: 'lead', idempotencyKey: key ?? 'k-1', correlationId: 'c-1' },
      });
      return HandOverSummary.parse('body' in answer ? answer.body : answer);
    },
    acknowledge: (id: string, ...by: TokenHolder[]) =>
      acknowledge(id, [by[0] ?? next, ...by.slice(1)], 'c-2'),
    list: async (query: object = {}, ...by: TokenHolder[]): Promise<Listed> => {
      const answer = await list(HandOverQuery.parse(query), [by[0] ?? next, ...by.slice(1)]);
      return HandOverList.parse('body' in answer ? answer.body : answer);
    },
    read: async (id: string, ...by: TokenHolder[]) => {
      const answer = await read(id, [by[0] ?? next, ...by.slice(1)]);
      return HandOverView.parse('body' in answer ? answer.body : answer);
    },
    readRaw: (id: string) => read(id, [next]),
    sweep: (id: string) => passTime('hand-over', id, { kind: 'look' }, 'c-3'),
  };
};

type Desk = ReturnType<typeof aDesk>;

const openTickets = async ({ store }: Desk, count: number, changes: object = {}) => {
  for (let one = 1; one <= count; one += 1) {
    const id = `01J${String(one).padStart(23, '0')}`;
    const { ticket } = aTicket();
    const after = { ...ticket, id, ticketNumber: `N${one}`, ...changes };
    await store.ledger.commit([{ kind: 'ticket', before: 0, after }]);
  }
};

describe('handing a shift over (E9)', () => {
  it('keeps what is open, promised, chased, to be told and unacknowledged as it is then', async () => {
    const desk = aDesk();
    await openTickets(desk, 2);
    const { ticket } = aTicket();
    const promise = { at: MONDAY, until: hoursOn(30) };
    await desk.store.ledger.commit([
      { kind: 'ticket', before: 0, after: { ...ticket, chased: 2, promise } },
      { kind: 'alert', before: 0, after: anAlert().alert },
    ]);
    const { message } = aMessage({ way: 'call' });
    await desk.store.ledger.commit([{ kind: 'message', before: 0, after: message }]);
    const { id } = await desk.handedOver('北区基站已报修');
    // What happens afterwards is the next shift's.
    await openTickets(desk, 3);
    const { left } = await desk.read(id);
    expect(left.open.count).toBe(3);
    expect(left.open.some).toContainEqual({
      ...{ ticketId: ticket.id, ticketNumber: 'AAAAAAAAAA1' },
      nextDueAt: snapshotOf(ticket).nextDueAt,
    });
    expect(left.raised).toEqual({
      count: 1,
      some: [
        {
          alertId: anAlert().alert.id,
          about: 'escalation',
          ...{ ticketId: '01J0000000000000000000000A', ticketNumber: 'AAAAAAAAAA1' },
        },
      ],
    });
    expect(left.promised).toEqual({
      count: 1,
      some: [{ ticketId: ticket.id, ticketNumber: 'AAAAAAAAAA1', promisedUntil: hoursOn(30) }],
    });
    expect(left.chased.count).toBe(1);
    expect(left.toTell).toMatchObject({ count: 1, some: [{ messageId: message.id }] });
  });

  it.each([
    [MOST_LEFT_NAMED - 1, MOST_LEFT_NAMED - 1],
    [MOST_LEFT_NAMED, MOST_LEFT_NAMED],
    [MOST_LEFT_NAMED + 1, MOST_LEFT_NAMED],
  ])('of %i open complaints it names %i, and counts all', async (count, named) => {
    const desk = aDesk();
    await openTickets(desk, count);
    const { id } = await desk.handedOver();
    const { open } = (await desk.read(id)).left;
    expect(open).toMatchObject({ count });
    expect(open.some).toHaveLength(named);
    expect(open.atLeast).toBeUndefined();
  });

  it('says that there are more where it has counted enough', async () => {
    const desk = aDesk();
    await openTickets(desk, MOST_COUNTED + 1);
    expect((await desk.handedOver()).left.open).toEqual({ count: MOST_COUNTED, atLeast: true });
  });

  it('keeps its lead’s words where staff’s words stand, and in no entry and no answer', async () => {
    const desk = aDesk();
    const { id } = await desk.handedOver('北区基站已报修');
    expect((await desk.read(id)).note).toBe('北区基站已报修');
    expect(JSON.stringify([desk.store.trail(), await desk.list()])).not.toContain('北区');
    expect(JSON.stringify(desk.store.all('key'))).not.toContain('北区');
    expect((await desk.read((await desk.handedOver(undefined, 'k-2')).id)).note).toBeUndefined();
  });

  it('sent again under its key it is one, and another note under that key is refused', async () => {
    const desk = aDesk();
    const first = await desk.write('甲');
    expect(first).toMatchObject({ status: 201 });
    expect(await desk.write('甲')).toMatchObject({ status: 200 });
    expect(desk.store.all('hand-over')).toHaveLength(1);
    expect(await desk.write('乙')).toMatchObject({ problem: 'idempotency-conflict' });
  });

  it('is acknowledged by the next lead, who acknowledges twice without harm', async () => {
    const desk = aDesk();
    const { id } = await desk.handedOver();
    expect(await desk.acknowledge(id, lead)).toMatchObject({ problem: 'own-hand-over' });
    expect(await desk.acknowledge(id)).toMatchObject({
      body: { state: 'acknowledged', acknowledgedBy: next },
    });
    desk.clock.set(hoursOn(1));
    expect(await desk.acknowledge(id, { ...lead, subject: 'third' })).toMatchObject({
      body: { acknowledgedBy: next, acknowledgedAt: MONDAY },
    });
    expect(await desk.acknowledge('nothing')).toMatchObject({ problem: 'not-found' });
    expect(await desk.readRaw('nothing')).toMatchObject({ problem: 'not-found' });
  });

  it('is offered to whoever may take over, and to nobody else', async () => {
    const desk = aDesk();
    const { id } = await desk.handedOver();
    const mays = async (by: TokenHolder) => [
      (await desk.list({}, by)).items[0]?.may,
      (await desk.read(id, by)).may,
    ];
    expect(await mays(next)).toEqual([['acknowledgeHandOver'], ['acknowledgeHandOver']]);
    expect(await mays(lead)).toEqual([[], []]);
    expect(await mays(woken)).toEqual([[], []]);
    await desk.acknowledge(id);
    expect(await mays(next)).toEqual([[], []]);
  });

  it('is the shift of its unit: no other unit’s lead takes it over, but managers do', async () => {
    const desk = aDesk();
    const { id, unit } = await desk.handedOver();
    expect(unit).toBe('centre');
    expect(await desk.acknowledge(id, county)).toEqual({
      problem: 'not-of-shift',
      details: [{ field: 'unit', problem: { zh: 'centre', en: 'centre' } }],
    });
    const mays = async (...by: TokenHolder[]) => (await desk.list({}, ...by)).items[0]?.may;
    expect(await mays(county)).toEqual([]);
    expect(await mays(manager)).toEqual(['acknowledgeHandOver']);
    // Somebody who leads in both is of either.
    const both = [county, { ...next, subject: 'county' }] as const;
    expect(await mays(...both)).toEqual(['acknowledgeHandOver']);
    expect(await desk.acknowledge(id, ...both)).toMatchObject({
      body: { acknowledgedBy: { subject: 'county', unit: 'centre' } },
    });
    expect(
      await desk.acknowledge((await desk.handedOverBy(lead, 'k-2')).id, manager),
    ).toMatchObject({ body: { acknowledgedBy: manager } });
  });

  it('is taken over in the first post that may, and never for whoever handed it over', async () => {
    const desk = aDesk();
    const { id } = await desk.handedOver();
    const forLead = { ...lead, subject: 'deputy', onBehalfOf: 'lead' } as const;
    const mays = async (...by: TokenHolder[]) => (await desk.read(id, ...by)).may;
    expect(await mays(forLead)).toEqual([]);
    expect(await desk.acknowledge(id, { ...county, subject: 'deputy' }, forLead)).toMatchObject({
      problem: 'own-hand-over',
    });
    const asManager = { ...manager, subject: 'deputy' };
    expect(await mays(forLead, asManager)).toEqual(['acknowledgeHandOver']);
    expect(await desk.acknowledge(id, forLead, asManager)).toMatchObject({
      body: { acknowledgedBy: asManager },
    });
  });

  it('of a manager is every unit’s: any lead takes it over', async () => {
    const desk = aDesk();
    const { id, unit } = await desk.handedOverBy(manager, 'k-1');
    expect(unit).toBeUndefined();
    expect((await desk.list({}, county)).items[0]?.may).toEqual(['acknowledgeHandOver']);
    expect(await desk.acknowledge(id, county)).toMatchObject({ body: { state: 'acknowledged' } });
  });

  it('of one unit does not stand for that of another', async () => {
    const desk = aDesk();
    await desk.handedOver();
    expect(await desk.list({}, county)).toMatchObject({ none: true });
    desk.clock.set(hoursOn(13));
    await desk.handedOverBy(county, 'k-2');
    desk.clock.set(plusSeconds(hoursOn(13), 1));
    expect(await desk.list({}, next)).toMatchObject({ missingSince: hoursOn(13), lastAt: MONDAY });
    for (const reader of [county, manager, woken])
      expect((await desk.list({}, reader)).missingSince).toBeUndefined();
    expect((await desk.list({}, county, next)).missingSince).toBeUndefined();
    // Who leads and is on call is told of their own unit.
    expect(await desk.list({}, woken, next)).toMatchObject({ missingSince: hoursOn(13) });
    await desk.handedOverBy(manager, 'k-3');
    expect((await desk.list({}, next)).missingSince).toBeUndefined();
  });

  it('ends with a later one of its unit that somebody takes over, and nags no more', async () => {
    const desk = aDesk();
    const { id: earlier } = await desk.handedOver();
    const { id: elsewhere } = await desk.handedOverBy(county, 'k-2');
    desk.clock.set(hoursOn(8));
    const { id } = await desk.handedOverBy(next, 'k-3');
    desk.clock.set(hoursOn(9));
    const { id: later } = await desk.handedOverBy(next, 'k-4');
    expect(await desk.acknowledge(id, lead)).toMatchObject({ body: { state: 'acknowledged' } });
    expect(await desk.read(earlier)).toMatchObject({
      ...{ state: 'acknowledged', acknowledgedBy: lead, through: id, acknowledgedAt: hoursOn(9) },
    });
    expect((await desk.read(id)).through).toBeUndefined();
    for (const open of [elsewhere, later]) expect((await desk.read(open)).state).toBe('written');
    desk.clock.set(hoursOn(100));
    expect(await desk.sweep(earlier)).toMatchObject({ recorded: [] });
    expect(await desk.sweep(elsewhere)).toMatchObject({ recorded: ['HandOverOverdue'] });
  });

  it.each([
    [10, 0],
    [11, 1],
  ])('of %i earlier ones %i stay for the next', async (count, left) => {
    const desk = aDesk();
    for (let one = 0; one <= count; one += 1) {
      desk.clock.set(hoursOn(one));
      await desk.handedOverBy(lead, `k-${one}`);
    }
    const [newest] = (await desk.list()).items;
    await desk.acknowledge(newest?.id ?? '');
    expect((await desk.list({ state: 'written' })).items).toHaveLength(left);
  });

  it('is found by the sweep when nobody has: the on-call is alerted once', async () => {
    const desk = aDesk();
    const { id } = await desk.handedOver();
    desk.clock.set(plusSeconds(hoursOn(0.5), 1));
    expect(await desk.store.due.page(0, desk.clock.now(), 10)).toMatchObject({
      things: [{ kind: 'hand-over', id }],
    });
    expect(await desk.sweep(id)).toMatchObject({ recorded: ['HandOverOverdue'] });
    expect(await desk.sweep(id)).toMatchObject({ recorded: [] });
    expect(desk.store.all('alert')).toMatchObject([
      {
        after: {
          role: 'on-call',
          cause: { kind: 'hand-over-open', handOverId: id, unit: 'centre', count: 1 },
        },
      },
    ]);
    expect((await desk.list()).items[0]).toMatchObject({ overdue: { count: 1 } });
    expect(await desk.sweep('nothing')).toBeUndefined();
  });

  it.each([
    ['one second before the policy’s time', -1, undefined],
    ['on it', 0, undefined],
    ['one second after', 1, hoursOn(13)],
  ])('who takes over without one sees that: %s', async (_, more, missingSince) => {
    const desk = aDesk();
    expect(await desk.list()).toEqual({ items: [], none: true });
    await desk.handedOver();
    desk.clock.set(plusSeconds(hoursOn(13), more));
    const listed = await desk.list();
    expect(listed.missingSince).toBe(missingSince);
    expect(listed.none).toBeUndefined();
  });

  it('is listed a page at a time, the newest first, by its state', async () => {
    const desk = aDesk();
    const ids: string[] = [];
    for (const hour of [0, 8, 16]) {
      desk.clock.set(hoursOn(hour));
      ids.unshift((await desk.handedOver(undefined, `k-${hour}`)).id);
    }
    await desk.acknowledge(ids[2] ?? '');
    const page = await desk.list({ limit: '2' });
    expect(page.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const rest = await desk.list({ limit: '2', cursor: page.cursor });
    expect(rest.items.map(({ id }) => id)).toEqual(ids.slice(2));
    expect((await desk.list({ state: 'acknowledged' })).items).toMatchObject([{ id: ids[2] }]);
  });
});
