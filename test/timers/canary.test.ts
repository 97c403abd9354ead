import { describe, expect, it } from 'vitest';
import { AGGREGATES } from '../../functions/contracts/aggregates.ts';
import { StreamedEntry } from '../../functions/contracts/items/streamed-entry.ts';
import type { OwnBranch } from '../../functions/domain/own-branch.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { makeHearCanary } from '../../functions/on-call/hear-canary.ts';
import { makeRelay } from '../../functions/outbox/relay.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeSendCanary } from '../../functions/timers/send-canary.ts';
import { MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const every = (value: string) => ({
  ...defaultPolicy,
  canary: { every: { ...defaultPolicy.canary.every, value: value as 'PT1H' } },
});

const sending = (policy = defaultPolicy, ownBranch?: OwnBranch) => {
  const { lent, store, clock } = aHouse(ownBranch);
  const clockContext = { ...lent.clockContext, policy };
  const asked: string[] = [];
  const tickets = {
    load: (id: string) => {
      asked.push(id);
      return store.tickets.load(id);
    },
  };
  const aSender = () => makeSendCanary({ ...lent, tickets, clockContext });
  const send = aSender();
  const pass = makePassTime({ ...lent, clockContext });
  const trail = () => store.trail().filter(({ aggregate }) => aggregate === 'ticket');
  const only = async () => {
    const ticket = await store.tickets.load(trail()[0]?.id ?? '');
    if (!ticket) throw new Error('no canary');
    return ticket;
  };
  return {
    ...{ store, asked },
    /** Another function, which remembers nothing. */
    sendAnewAt: async (at: Instant) => {
      clock.set(at);
      await aSender()(at, 'test');
    },
    trail,
    only,
    sendAt: async (at: Instant) => {
      clock.set(at);
      await send(at, 'test');
    },
    passAt: async (at: Instant, how: 'wake' | 'look' | 'execution-ended') => {
      clock.set(at);
      const { id, generation } = await only();
      const command = how === 'look' ? ({ kind: how } as const) : { kind: how, generation };
      await pass('ticket', id, command, 'test');
    },
  };
};

const LIMIT = 60;

describe('a canary (B2)', () => {
  it.each([
    ['PT1H', 24],
    ['PT15M', 96],
    ['PT0S', 0],
  ])('every %s: %i of them in a day', async (value, count) => {
    const { sendAt, trail } = sending(every(value));
    for (let minute = 0; minute < 1440; minute += 1) await sendAt(plusSeconds(MONDAY, minute * 60));
    expect(trail()).toHaveLength(count);
  });

  it('a sweep that was missed is made up for by the next one, as long as its slot lasts', async () => {
    const { sendAt, trail } = sending();
    await sendAt(plusSeconds(MONDAY, 7 * 60));
    expect(trail()).toHaveLength(1);
    // The whole of the next slot is missed.
    await sendAt(plusSeconds(MONDAY, 2 * 3600 + 59 * 60));
    expect(trail()).toHaveLength(2);
  });

  it.each([
    ['on its last second', 3599, 1],
    ['with the next slot', 3600, 2],
    ['a second into it', 3601, 2],
  ])('%s there are as many as slots, however many sweeps run, wherever', async (_, last, count) => {
    const { sendAt, sendAnewAt, trail } = sending();
    for (const at of [0, 1, 60, 1800, last]) {
      await Promise.all([sendAnewAt(plusSeconds(MONDAY, at)), sendAnewAt(plusSeconds(MONDAY, at))]);
      await sendAt(plusSeconds(MONDAY, at));
    }
    expect(trail()).toHaveLength(count);
    expect(new Set(trail().map(({ id }) => id)).size).toBe(count);
    expect(trail().every(({ id }) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true);
  });

  it('is looked for once a slot by a function that remembers', async () => {
    const { sendAt, asked } = sending();
    for (const minute of [0, 1, 2, 59, 60, 61]) await sendAt(plusSeconds(MONDAY, minute * 60));
    expect(asked).toHaveLength(2);
  });

  it.each(['city', 'province'] as const)(
    'of a %s has an execution that waits for its one limit',
    async (level) => {
      const { sendAt, trail, only } = sending(defaultPolicy, { id: 'here', level });
      await sendAt(MONDAY);
      expect(trail()).toMatchObject([{ type: 'ComplaintRegistered', arms: 1, publish: false }]);
      expect(await only()).toMatchObject({
        wakeAt: plusSeconds(MONDAY, LIMIT + 1),
        clocks: [{ dueAt: plusSeconds(MONDAY, LIMIT), remindAt: [] }],
      });
    },
  );

  it('is known by no number, stands in no list, and the table forgets it after a week', async () => {
    const { sendAt, only, store } = sending();
    await sendAt(MONDAY);
    const ticket = await only();
    expect(await store.numbers.ticketOf(ticket.ticketNumber)).toBeUndefined();
    expect(AGGREGATES.ticket.listed?.(ticket)).toBeUndefined();
    expect(AGGREGATES.ticket.keptUntil?.(ticket)).toBe(plusSeconds(MONDAY, 7 * 86_400));
    const { canary: _, ...real } = ticket;
    expect(AGGREGATES.ticket.listed?.(real)).toBeDefined();
    expect(AGGREGATES.ticket.keptUntil?.(real)).toBeUndefined();
  });

  it.each([
    [LIMIT, []],
    [LIMIT + 1, ['DeadlineMissed', 'CanaryReturned']],
  ])('woken %i s after it was sent: %j', async (after, types) => {
    const { sendAt, passAt, trail } = sending();
    await sendAt(MONDAY);
    await passAt(plusSeconds(MONDAY, after), 'wake');
    expect(
      trail()
        .slice(1)
        .map(({ type }) => type),
    ).toEqual(types);
  });

  it('climbs nowhere, calls nobody, writes to nobody, and is closed', async () => {
    const { sendAt, passAt, only, store } = sending();
    await sendAt(MONDAY);
    await passAt(plusSeconds(MONDAY, LIMIT + 1), 'wake');
    expect(await only()).toMatchObject({ state: 'closed', level: 'city', armed: false });
    expect((await only()).lookAt).toBeUndefined();
    expect(new Set(store.trail().map(({ aggregate }) => aggregate))).toEqual(new Set(['ticket']));
  });

  it('is armed anew, not closed, where its execution ends before the time', async () => {
    const { sendAt, passAt, trail } = sending();
    await sendAt(MONDAY);
    await passAt(plusSeconds(MONDAY, 10), 'execution-ended');
    expect(trail().slice(1)).toMatchObject([{ type: 'TimerRearmed', arms: 2 }]);
  });

  it('tells the bus that it came back, and nothing else; no open page hears of it', async () => {
    const { sendAt, passAt, trail } = sending();
    await sendAt(MONDAY);
    await passAt(plusSeconds(MONDAY, LIMIT + 1), 'wake');
    const told: string[] = [];
    const noted: unknown[] = [];
    await makeRelay({
      bus: {
        put: async (events) => {
          told.push(...events.map(({ type }) => type));
          return [];
        },
      },
      passedOver: { send: async () => undefined },
      teller: { branch: 'huaian', apiUrl: 'https://huaian.example.cn' },
      changes: {
        note: async (changes) => {
          noted.push(...changes);
        },
      },
    })(trail().map((entry) => StreamedEntry.parse(entry)));
    expect(told).toEqual(['CanaryReturned']);
    expect(noted).toEqual([]);
  });
});

describe('a canary’s return', () => {
  const heard = async (how: 'wake' | 'look', after: number) => {
    const { sendAt, passAt, trail, store } = sending();
    await sendAt(MONDAY);
    await passAt(plusSeconds(MONDAY, after), how);
    const hear = makeHearCanary({
      heartbeats: store.heartbeats,
      ownBranch: { id: 'huaian', level: 'city' },
    });
    for (const entry of trail())
      if (entry.aggregate === 'ticket' && entry.type === 'CanaryReturned')
        await hear({ ...entry.data, at: entry.at });
    return store.heartbeats.all();
  };

  it('is a sign of life, of when its limit was judged', async () => {
    expect(await heard('wake', LIMIT + 2)).toEqual([
      { of: 'canary', name: 'huaian', at: plusSeconds(MONDAY, LIMIT + 2) },
    ]);
  });

  it('is none where the sweep had to close it: its execution was lost', async () => {
    expect(await heard('look', LIMIT + 120)).toEqual([]);
  });
});
