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
import type { AlertCause } from '../../functions/domain/on-call/alert.ts';
import { shownOf, type WorkOrder } from '../../functions/domain/order/order.ts';
import { UNIT_TYPES, type Unit } from '../../functions/domain/organisation/unit.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeAcknowledgeHandOver, makeHandOverShift } from '../../functions/handling/hand-overs.ts';
import { makeListHandOvers, makeReadHandOver } from '../../functions/handling/read-hand-overs.ts';
import { MOST_COUNTED, MOST_READ, readUpTo } from '../../functions/handling/read-up-to.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { anAlert } from '../builders/alert.ts';
import { aMessage } from '../builders/message.ts';
import { anOrder } from '../builders/order.ts';
import { aPerson, aUnit } from '../builders/organisation.ts';
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
    const answer = await write({}, { inPosts: [by], idempotencyKey, correlationId: 'c-1' });
    return HandOverSummary.parse('body' in answer ? answer.body : answer);
  };
  const readings = { ...ports, notes: store.handOverNotes };
  const list = makeListHandOvers(readings);
  const read = makeReadHandOver(readings);
  const passTime = makePassTime(ports);
  return {
    ...{ store, clock, ports, handedOverBy },
    write: (note?: string, by: TokenHolder = lead, idempotencyKey = 'k-1') =>
      write(HandOverRequest.parse(note === undefined ? {} : { note }), {
        ...{ inPosts: [by], idempotencyKey, correlationId: 'c-1' },
      }),
    /** The shift of a unit, by somebody in these posts. */
    writeOf: (unit: string | undefined, ...inPosts: [TokenHolder, ...TokenHolder[]]) =>
      write(HandOverRequest.parse(unit === undefined ? {} : { unit }), {
        ...{ inPosts, idempotencyKey: `k-${unit}`, correlationId: 'c-1' },
      }),
    handedOver: async (note?: string, key?: string) => {
      const answer = await write(HandOverRequest.parse(note === undefined ? {} : { note }), {
        ...{ inPosts: [lead], idempotencyKey: key ?? 'k-1', correlationId: 'c-1' },
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

/** A county company beside the complaint centre. */
const countyCompany = async ({ store }: Desk, changes: Partial<Unit> = {}) => {
  const unit = aUnit('lianshui', { type: 'county-company', ...changes });
  await store.ledger.commit([{ kind: 'unit', before: 0, after: unit }]);
};

/** So many complaints, with each of which an order is at a unit, the first one's the first to fall due. */
const ordersAt = async (
  { store }: Desk,
  unit: string,
  count: number,
  changes: Partial<Ticket> = {},
  state: WorkOrder['state'] = 'issued',
) => {
  for (let one = 1; one <= count; one += 1) {
    const id = `${unit}-${String(one).padStart(4, '0')}`;
    const { ticket } = aTicket();
    const after = { ...ticket, id, ticketNumber: `N-${id}`, ...changes };
    const { order } = anOrder({ id: `order-${after.id}`, unit }, after);
    await store.ledger.commit([
      { kind: 'ticket', before: 0, after },
      { kind: 'order', before: 0, after: { ...order, state } },
    ]);
  }
};

describe('whose shift it is (E9)', () => {
  const both = [lead, { ...lead, unit: 'lianshui' }] as const;
  const stepsIn = { ...lead, unit: 'lianshui', onBehalfOf: 'county' } as const;

  it.each([
    ['the only unit that one leads', undefined, [lead], 'centre', lead],
    ['the same, named', 'centre', [lead], 'centre', lead],
    ['one of several, named', 'lianshui', both, 'lianshui', both[1]],
    ['that of somebody absent, in their post', 'lianshui', [lead, stepsIn], 'lianshui', stepsIn],
    ['one’s own before every unit’s', undefined, [manager, lead], 'centre', lead],
    ['a manager’s: every unit’s', undefined, [manager], undefined, manager],
    ['any that a manager names', 'lianshui', [manager], 'lianshui', manager],
    ['one that a manager names beside their own', 'lianshui', [lead, manager], 'lianshui', manager],
    ['their own as its lead, for a manager', 'centre', [manager, lead], 'centre', lead],
  ] as const)('is %s', async (_, named, inPosts, unit, by) => {
    const desk = aDesk();
    await countyCompany(desk);
    const [first, ...others] = inPosts;
    const answer = await desk.writeOf(named, first, ...others);
    const body = HandOverSummary.parse('body' in answer ? answer.body : answer);
    expect([body.unit, body.by]).toEqual([unit, by]);
  });

  it.each([
    ['not led', 'lianshui', [lead], 'unit-not-led', 'centre'],
    ['not led, by whoever is on call', 'lianshui', [lead, woken], 'unit-not-led', 'centre'],
    [
      'none of several',
      'lianshui',
      [lead, { ...lead, unit: 'hall' }],
      'unit-not-led',
      'centre, hall',
    ],
    ['one of several, unnamed', undefined, both, 'several-units-led', 'centre, lianshui'],
    [
      'one’s own or an absent lead’s',
      undefined,
      [lead, stepsIn],
      'several-units-led',
      'centre, lianshui',
    ],
  ] as const)(
    'is refused where it is %s, and told which it may be',
    async (_, named, inPosts, problem, led) => {
      const desk = aDesk();
      await countyCompany(desk);
      const [first, ...others] = inPosts;
      expect(await desk.writeOf(named, first, ...others)).toMatchObject({
        ...{ problem, details: [{ field: 'unit', problem: { en: `expected one of: ${led}` } }] },
      });
      expect(desk.store.all('hand-over')).toEqual([]);
    },
  );

  it('is of a unit that the branch has, and has not closed', async () => {
    const desk = aDesk();
    await countyCompany(desk, { state: 'closed' });
    const refused = { problem: 'no-such-unit', details: [{ field: 'unit' }] };
    expect(await desk.writeOf('lianshui', manager)).toMatchObject(refused);
    const unknown = makeHandOverShift({ ...desk.ports, unitById: desk.store.unitById });
    const sender = { inPosts: [manager], idempotencyKey: 'k-9', correlationId: 'c-1' } as const;
    expect(await unknown({ unit: 'nowhere' }, sender)).toMatchObject(refused);
  });

  it('sent again under its key for another unit it is refused, and without one as before it is known', async () => {
    const desk = aDesk();
    await countyCompany(desk);
    const sender = { inPosts: [manager], idempotencyKey: 'k-9', correlationId: 'c-1' } as const;
    const write = makeHandOverShift(desk.ports);
    expect(await write({ unit: 'lianshui' }, sender)).toMatchObject({ status: 201 });
    expect(await write({ unit: 'centre' }, sender)).toMatchObject({
      problem: 'idempotency-conflict',
    });
    expect(
      await write(
        { unit: 'lianshui' },
        { ...sender, inPosts: [{ ...manager, post: 'lead', unit: 'hall' }, { ...manager }] },
      ),
    ).toMatchObject({ status: 200 });
  });
});

describe('what a unit’s shift leaves (E9)', () => {
  const leftBy = async (desk: Desk, by: TokenHolder = county) =>
    (await desk.read((await desk.handedOverBy(by, 'k-1')).id)).left;

  it('is what its orders are about: of the complaint centre, and of every unit, all that there is', async () => {
    const desk = aDesk();
    await countyCompany(desk);
    await openTickets(desk, 4);
    await ordersAt(desk, 'lianshui', 3);
    await ordersAt(desk, 'hongze', 2);
    const { order } = anOrder({ unit: 'lianshui' });
    const left = await leftBy(desk);
    expect(left.open).toEqual({
      count: 3,
      some: [1, 2, 3].map((one) => ({
        ...{ ticketId: `lianshui-000${one}`, ticketNumber: `N-lianshui-000${one}` },
        nextDueAt: shownOf(order).takeBy,
      })),
    });
    for (const by of [lead, manager])
      expect((await desk.handedOverBy(by, `k-${by.subject}`)).left.open.count).toBe(9);
  });

  it.each(
    UNIT_TYPES.map(
      (type) => [type, /^(city|province)-centre$/.test(type) ? 'all' : 'own'] as const,
    ),
  )('is of a unit that is a %s %s that there is', async (type, which) => {
    const desk = aDesk();
    await countyCompany(desk, { type });
    await openTickets(desk, 1);
    expect((await leftBy(desk)).open.count).toBe(which === 'all' ? 1 : 0);
  });

  it('holds no ended orders, no complaint twice, and what awaits review without a limit', async () => {
    const desk = aDesk();
    await countyCompany(desk);
    await ordersAt(desk, 'lianshui', 1, {}, 'accepted');
    const { order } = anOrder({ unit: 'lianshui' });
    const ended = order.clocks.map((clock) => ({ ...clock, endedAt: MONDAY }));
    const taken = order.clocks.filter(({ kind }) => kind === 'work-order-reply');
    const later = taken.map((clock) => ({ ...clock, dueAt: hoursOn(900) }));
    for (const [id, ticketId, state, clocks] of [
      ['first', 'elsewhere', 'taken', taken],
      ['second', 'elsewhere', 'taken', later],
      ['third', 'awaited', 'confirmed', ended],
    ] as const)
      await desk.store.ledger.commit([
        { kind: 'order', before: 0, after: { ...order, id, ticketId, state, clocks } },
      ]);
    const { ticketNumber } = order;
    expect((await leftBy(desk)).open).toEqual({
      count: 2,
      some: [
        { ticketId: 'elsewhere', ticketNumber, nextDueAt: shownOf(order).replyBy },
        { ticketId: 'awaited', ticketNumber },
      ],
    });
  });

  it('is promised, chased and to be told of its complaints alone', async () => {
    const desk = aDesk();
    await countyCompany(desk);
    const promise = { at: MONDAY, until: hoursOn(30) };
    await openTickets(desk, 2, { chased: 1, promise });
    await ordersAt(desk, 'lianshui', 1, { chased: 2, promise });
    const { message } = aMessage({ way: 'call' });
    const [own, other] = [
      { ...message, id: 'own', ticketId: 'lianshui-0001' },
      { ...message, id: 'other', ticketId: '01J00000000000000000000001' },
    ];
    for (const after of [own, other])
      await desk.store.ledger.commit([{ kind: 'message', before: 0, after }]);
    const left = await leftBy(desk);
    const ticket = { ticketId: 'lianshui-0001', ticketNumber: 'N-lianshui-0001' };
    expect(left.promised).toEqual({ count: 1, some: [{ ...ticket, promisedUntil: hoursOn(30) }] });
    expect(left.chased).toEqual({ count: 1, some: [ticket] });
    expect(left.toTell).toMatchObject({ count: 1, some: [{ messageId: 'own' }] });
  });

  it('counts the alerts about what it holds, not those about others’ work on it', async () => {
    const desk = aDesk();
    await countyCompany(desk);
    await ordersAt(desk, 'lianshui', 1);
    const about = { ticketId: 'lianshui-0001', ticketNumber: 'N' };
    const climbed = anAlert().alert;
    const dueOrder = { ...about, kind: 'order-due', orderId: 'o', limit: 'take', dueAt: MONDAY };
    const lateOrder = { ...about, kind: 'order-late', orderId: 'o', missed: 'take' };
    const silent = {
      ...about,
      kind: 'order-silent',
      orderId: 'o',
      branch: 'jiangsu',
      missed: 'take',
    };
    const causes = [
      ['climbed', { ...climbed.cause, ...about }],
      ['elsewhere', climbed.cause],
      ['own-order', { ...dueOrder, unit: 'lianshui' }],
      ['others-order', { ...dueOrder, unit: 'hongze' }],
      ['silent-about-ours', { ...silent, unit: 'lianshui', missed: 'everything' }],
      ['silent-elsewhere', { ...silent, unit: 'lianshui', worker: 'jiangsu' }],
      ['late-elsewhere', { ...lateOrder, unit: 'lianshui', worker: 'jiangsu' }],
      [
        'own-shift',
        { kind: 'hand-over-open', handOverId: 'h', writtenAt: MONDAY, count: 1, unit: 'lianshui' },
      ],
      ['canary', { kind: 'heartbeat-missed', of: 'canary', name: 'huaian', lastAt: MONDAY }],
    ] as const;
    for (const [id, cause] of causes)
      await desk.store.ledger.commit([
        { kind: 'alert', before: 0, after: { ...climbed, id, cause: cause as AlertCause } },
      ]);
    const { some } = (await leftBy(desk)).raised;
    expect(some.map(({ alertId }) => alertId).toSorted()).toEqual([
      'climbed',
      'own-order',
      'own-shift',
      'silent-about-ours',
    ]);
  });

  it('is also what is with the units under it that have no lead of their own', async () => {
    const desk = aDesk();
    await countyCompany(desk);
    const under = {
      hall: 'lianshui',
      counter: 'hall',
      led: 'lianshui',
      beyond: 'led',
      left: 'hall',
    };
    for (const [id, above] of Object.entries(under)) {
      const after = aUnit(id, { type: 'hall', stars: 3, under: above });
      await desk.store.ledger.commit([{ kind: 'unit', before: 0, after }]);
      await ordersAt(desk, id, 1);
    }
    await ordersAt(desk, 'lianshui', 1);
    for (const [unit, state] of [
      ['led', 'active'],
      ['left', 'left'],
    ] as const) {
      const after = { ...aPerson(`lead-of-${unit}`, { posts: [{ post: 'lead', unit }] }), state };
      await desk.store.ledger.commit([{ kind: 'person', before: 0, after }]);
    }
    const about = { ticketId: 't', ticketNumber: 'N', orderId: 'o', missed: 'take' } as const;
    for (const unit of ['counter', 'led']) {
      const cause = { kind: 'order-late', ...about, unit } as const;
      const after = { ...anAlert().alert, id: unit, cause };
      await desk.store.ledger.commit([{ kind: 'alert', before: 0, after }]);
    }
    const { open, raised } = await leftBy(desk);
    expect(open.some.map(({ ticketId }) => ticketId).toSorted()).toEqual([
      ...['counter-0001', 'hall-0001', 'left-0001', 'lianshui-0001'],
    ]);
    expect(raised.some.map(({ alertId }) => alertId)).toEqual(['counter']);
  });

  it.each([MOST_COUNTED - 1, MOST_COUNTED, MOST_COUNTED + 1])(
    'finds its own alert and message behind %i newer ones of others',
    async (count) => {
      const desk = aDesk();
      await countyCompany(desk);
      await ordersAt(desk, 'lianshui', 1);
      const [{ alert }, { message }] = [anAlert(), aMessage({ way: 'call' })];
      const of = { ticketId: 'lianshui-0001', ticketNumber: 'N' };
      for (let one = 0; one <= count; one += 1) {
        const changes = one === 0 && of;
        const id = `other-${one}`;
        const at = plusSeconds(MONDAY, one);
        const raised = { ...alert, id, raisedAt: at, cause: { ...alert.cause, ...changes } };
        await desk.store.ledger.commit([
          { kind: 'alert', before: 0, after: raised as typeof alert },
          { kind: 'message', before: 0, after: { ...message, id, queuedAt: at, ...changes } },
        ]);
      }
      const { raised, toTell } = await leftBy(desk);
      expect(raised).toMatchObject({ count: 1, some: [{ alertId: 'other-0' }] });
      expect(toTell).toMatchObject({ count: 1, some: [{ messageId: 'other-0' }] });
      for (const one of [raised, toTell]) expect(one.atLeast).toBeUndefined();
    },
  );

  it('says that there are more where it has counted enough orders', async () => {
    const desk = aDesk();
    await countyCompany(desk);
    await ordersAt(desk, 'lianshui', MOST_COUNTED + 1);
    expect((await leftBy(desk)).open).toMatchObject({ count: MOST_COUNTED, atLeast: true });
  });
});

describe('what is read of a long list', () => {
  it.each([
    ['all of it, where that is no more than is read', MOST_READ, 3, false],
    ['no further than that', MOST_READ + 1, 2, true],
  ])('is %s', async (_, count, found, isCut) => {
    const kept = [0, MOST_READ - 100, count - 1];
    const page = async ({ limit, cursor = '0' }: { limit: number; cursor?: string }) => {
      const from = Number(cursor);
      const items = Array.from({ length: Math.min(limit, count - from) }, (_, one) => from + one);
      const next = from + items.length;
      return { items, ...(next < count && { cursor: `${next}` }) };
    };
    const read = await readUpTo(page, (one) => kept.includes(one));
    expect([read.items.length, read.isCut]).toEqual([found, isCut]);
  });
});

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
    // Who leads several is told of the one whose shift was handed over longest ago, or never.
    expect(await desk.list({}, county, next)).toMatchObject({
      ...{ unit: 'centre', missingSince: hoursOn(13), lastAt: MONDAY },
    });
    const hongze = { ...lead, unit: 'hongze' };
    expect(await desk.list({}, county, next, hongze)).toMatchObject({ unit: 'hongze', none: true });
    expect((await desk.list({}, county)).unit).toBeUndefined();
    expect((await desk.list({}, next, next)).unit).toBeUndefined();
    expect((await desk.list({}, next, manager)).missingSince).toBeUndefined();
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
