import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../functions/contracts/envelope.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { epochSeconds, type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { makeGiveHeartbeat } from '../../functions/timers/give-heartbeat.ts';
import { makeWatchHeartbeats } from '../../functions/timers/watch-heartbeats.ts';
import { MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const province = { of: 'neighbour', name: 'jiangsu' } as const;
const callCentre = { of: 'integration', name: 'call|centre' } as const;
const canary = { of: 'canary', name: 'huaian' } as const;
const LIMIT = { neighbour: 30 * 60, integration: 60 * 60, canary: 180 * 60 };

const watched = (...monitored: Parameters<typeof makeWatchHeartbeats>[0]['monitored']) => {
  const { lent, store, clock } = aHouse();
  const watchOver = (whom: typeof monitored) =>
    makeWatchHeartbeats({ ...lent, monitored: whom, policy: defaultPolicy });
  const watch = watchOver(monitored);
  const watchNobody = watchOver([]);
  return {
    store,
    hear: (of: typeof province | typeof callCentre | typeof canary, at: Instant) =>
      store.heartbeats.note({ ...of, at }),
    look: async (at: Instant) => {
      clock.set(at);
      return watch(at, 'test');
    },
    /** As it looks while the policy or the branch has nobody monitored. */
    lookOff: async (at: Instant) => {
      clock.set(at);
      return watchNobody(at, 'test');
    },
    alerts: () => store.trail().filter(({ type }) => type === 'AlertRaised'),
  };
};

describe('a branch or a machine that gives no sign of life (B2, H4)', () => {
  it.each([
    [province, 'H4', -1, 0],
    [province, 'H4', 0, 0],
    [province, 'H4', 1, 1],
    [callCentre, 'B2', -1, 0],
    [callCentre, 'B2', 0, 0],
    [callCentre, 'B2', 1, 1],
    [canary, 'B2', -1, 0],
    [canary, 'B2', 0, 0],
    [canary, 'B2', 1, 1],
  ])(
    '%j is silent after the policy’s time (%s): %i s from it %i',
    async (one, rule, off, silent) => {
      const { hear, look, alerts } = watched(one);
      await hear(one, MONDAY);
      expect(await look(plusSeconds(MONDAY, LIMIT[one.of] + off))).toBe(silent);
      expect(alerts().map((entry) => entry.rule)).toEqual(silent === 0 ? [] : [rule]);
    },
  );

  it('is told to the on-call once, for as long as it is silent', async () => {
    const { hear, look, alerts } = watched(province);
    await hear(province, MONDAY);
    for (const minutes of [31, 32, 600])
      expect(await look(plusSeconds(MONDAY, minutes * 60))).toBe(1);
    expect(alerts()).toHaveLength(1);
    expect(alerts()[0]).toMatchObject({
      data: {
        ...{ branch: 'huaian', level: 'city', role: 'on-call' },
        cause: { kind: 'heartbeat-missed', ...province, lastAt: MONDAY },
      },
    });
  });

  it('is told again when it was heard meanwhile', async () => {
    const { hear, look, alerts } = watched(province);
    await hear(province, MONDAY);
    await look(plusSeconds(MONDAY, 31 * 60));
    await hear(province, plusSeconds(MONDAY, 40 * 60));
    expect(await look(plusSeconds(MONDAY, 41 * 60))).toBe(0);
    expect(await look(plusSeconds(MONDAY, 71 * 60))).toBe(1);
    expect(new Set(alerts().map(({ id }) => id)).size).toBe(2);
  });

  it('of whom nothing was ever heard, is expected to be heard from the first look on', async () => {
    const { look } = watched(province, callCentre);
    expect(await look(MONDAY)).toBe(0);
    expect(await look(plusSeconds(MONDAY, LIMIT.neighbour))).toBe(0);
    expect(await look(plusSeconds(MONDAY, LIMIT.neighbour + 1))).toBe(1);
    expect(await look(plusSeconds(MONDAY, LIMIT.integration + 1))).toBe(2);
  });

  it.each([canary, callCentre, province])(
    '%j, not monitored for a week, is expected to be heard from when it is again',
    async (one) => {
      const { hear, look, lookOff, alerts } = watched(one);
      await hear(one, MONDAY);
      const week = 7 * 86_400;
      for (const after of [60, week - 60, week])
        expect(await lookOff(plusSeconds(MONDAY, after))).toBe(0);
      const on = plusSeconds(MONDAY, week);
      expect(await look(plusSeconds(on, 60))).toBe(0);
      expect(await look(plusSeconds(on, LIMIT[one.of]))).toBe(0);
      expect(alerts()).toEqual([]);
      expect(await look(plusSeconds(on, LIMIT[one.of] + 1))).toBe(1);
    },
  );

  it('is not put off by the look at others', async () => {
    const { hear, look } = watched(province);
    await hear(province, MONDAY);
    await hear(callCentre, MONDAY);
    expect(await look(plusSeconds(MONDAY, LIMIT.neighbour))).toBe(0);
    expect(await look(plusSeconds(MONDAY, LIMIT.neighbour + 1))).toBe(1);
  });

  it('has an alert whose id fits into a path, whatever the machine is called', async () => {
    const { look, alerts } = watched(callCentre);
    await look(MONDAY);
    await look(plusSeconds(MONDAY, LIMIT.integration + 1));
    expect(alerts()[0]?.id).toMatch(/^[0-9A-Za-z.-]{1,128}$/);
  });

  it('is nobody where nobody is monitored', async () => {
    const { look, store } = watched();
    expect(await look(MONDAY)).toBe(0);
    expect(await store.heartbeats.all()).toEqual([]);
  });
});

describe('a branch’s own sign of life (H4)', () => {
  const given = async (from: Instant, minutes: number) => {
    const told: Envelope[] = [];
    const give = makeGiveHeartbeat({
      bus: {
        put: async (events) => {
          told.push(...events.map(({ detail }) => detail));
          return [];
        },
      },
      branch: 'huaian',
      policy: defaultPolicy,
    });
    for (let minute = 0; minute < minutes; minute += 1)
      await give(plusSeconds(from, minute * 60), 'test');
    return told;
  };

  it('goes out three times in the time for which silence is nothing', async () => {
    expect(await given(MONDAY, 30)).toHaveLength(3);
  });

  it('names the branch and the minute, and nothing else', async () => {
    const [beat] = await given(MONDAY, 10);
    const minute = Math.ceil(epochSeconds(MONDAY) / 600) * 10;
    expect(beat).toMatchObject({
      meta: { id: `huaian.alive.${minute}`, branch: 'huaian', via: ['huaian'], sequence: minute },
      data: {},
    });
  });
});
