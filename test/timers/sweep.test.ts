import { describe, expect, it } from 'vitest';
import type { WrittenRota } from '../../functions/domain/on-call/rota.ts';
import { epochSeconds, type Instant, plusSeconds } from '../../functions/domain/time.ts';
import type { DueReader } from '../../functions/ports/readers.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeSweep } from '../../functions/timers/sweep.ts';
import { makeRotaWatch } from '../../functions/timers/watch-rota.ts';
import { aTicket, at, MONDAY } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const HOUR = 3600;
const CITY = { id: 'huaian', level: 'city' } as const;
/** Half of what is left of the day for the solution answer: the first reminder (B8, D7). */
const FIRST_REMINDER = at('2026-07-06T16:59:59+08:00');
const END_OF_DAY = at('2026-07-07T00:00:00+08:00');
const OWN_LIMIT = plusSeconds(MONDAY, 48 * HOUR);

const branch = async ({ isFilled = true, rota = ['li'] as WrittenRota } = {}) => {
  const house = aHouse(CITY);
  const recorded = aTicket();
  const { id } = recorded.ticket;
  await house.store.ledger.commit(ticketWrites(undefined, recorded, CITY));
  const failures: string[] = [];
  const rotaHasGaps = makeRotaWatch({
    ...house.lent,
    duties: house.store.reader('duty'),
    onCall: { city: { rota, responsible: 'li', manager: 'li' } },
    counting: house.lent.clockContext,
  });
  const sweeping = (due: DueReader = house.store.due, passTime = makePassTime(house.lent)) =>
    makeSweep({
      due,
      clock: house.clock,
      counting: house.lent.clockContext,
      passTime,
      organisation: { isEmpty: async () => !isFilled },
      rotaHasGaps,
      noteFailure: (kind, failed) => failures.push(`${kind} ${failed}`),
    });
  const sweepAt = async (now: Instant) => {
    house.clock.set(now);
    return sweeping()('test');
  };
  const types = () =>
    house.store.trail().flatMap(({ aggregate, type }) => (aggregate === 'duty' ? [] : [type]));
  return { house, id, sweeping, sweepAt, types, failures };
};

/** Somebody is on call until then, and nobody afterwards. */
const onCallUntil = (to: Instant): WrittenRota => ({
  layers: [],
  overrides: [{ from: at('2026-01-01T08:00:00+08:00'), to, person: 'li' }],
});

describe('the sweep', () => {
  it.each([true, false])('says whether the organisation was ever filled: %s', async (isFilled) => {
    const { sweepAt } = await branch({ isFilled });
    expect(await sweepAt(MONDAY)).toMatchObject({ organisationIsEmpty: !isFilled });
  });

  it.each([
    ['one second before', -1, []],
    ['on', 0, ['DeadlineApproaching']],
    ['one second after', 1, ['DeadlineApproaching']],
  ] as const)(
    '%s its time gives a reminder at once (%i s), and once (D7)',
    async (_, offset, given) => {
      const { sweepAt, types } = await branch();
      await sweepAt(plusSeconds(FIRST_REMINDER, offset));
      await sweepAt(plusSeconds(FIRST_REMINDER, offset));
      expect(types().slice(1)).toEqual(given);
    },
  );

  it.each([
    ['an hour and a second', -3601, false],
    ['an hour', -3600, true],
  ] as const)('starts an execution %s before what binds (%i s)', async (_, offset, armed) => {
    const { house, id, sweepAt } = await branch();
    const binds = plusSeconds(OWN_LIMIT, 1);
    // All reminders are given on the way.
    await sweepAt(plusSeconds(binds, offset - 1));
    await sweepAt(plusSeconds(binds, offset));
    expect((await house.store.tickets.load(id))?.armed).toBe(armed);
  });

  it.each([
    ['in its last second', -1, false],
    ['one second after it', 0, true],
  ] as const)(
    'puts the same day’s limit on record %s (%i s), and starts no execution for it (B8)',
    async (_, offset, missed) => {
      const { house, id, sweepAt, types } = await branch();
      await sweepAt(plusSeconds(END_OF_DAY, offset - 60));
      await sweepAt(plusSeconds(END_OF_DAY, offset));
      expect(types().includes('DeadlineMissed')).toBe(missed);
      expect(await house.store.tickets.load(id)).toMatchObject({ armed: false, generation: 0 });
    },
  );

  it.each([
    ['45 s', 45, 'city'],
    ['46 s', 46, 'province'],
  ] as const)(
    'leaves what is %s late to its execution, and passes a climb that is later (%i s, F1)',
    async (_, late, level) => {
      const { house, id, sweepAt } = await branch();
      for (let now = MONDAY; now < OWN_LIMIT; now = plusSeconds(now, HOUR / 2)) await sweepAt(now);
      await sweepAt(plusSeconds(OWN_LIMIT, 1 + late));
      expect((await house.store.tickets.load(id))?.level).toBe(level);
    },
  );

  // Whenever in the minute the sweep comes.
  it.each([0, 1, 2, 30, 47, 48, 59])(
    'is less than two minutes late, however often executions are lost, and sets none aside unseen (%i s past the minute)',
    async (second) => {
      const { house, id, sweepAt } = await branch();
      const climbs: Instant[] = [];
      const end = plusSeconds(MONDAY, 17 * 24 * HOUR);
      for (let now = plusSeconds(MONDAY, second); now < end; now = plusSeconds(now, 60)) {
        const before = house.store.trail().length;
        const { 'set-aside': aside } = await sweepAt(now);
        const climbed = house.store.trail().slice(before);
        if (climbed.some(({ type }) => type === 'ComplaintEscalated')) climbs.push(now);
        expect(aside === 1).toBe(climbed.some(({ type }) => type === 'TimerSetAside'));
      }
      const limits = [OWN_LIMIT, plusSeconds(MONDAY, 96 * HOUR)];
      expect(climbs).toHaveLength(2);
      for (const [index, limit] of limits.entries()) {
        const late = epochSeconds(climbs[index] ?? MONDAY) - epochSeconds(limit);
        expect(late).toBeGreaterThan(0);
        expect(late).toBeLessThan(115);
      }
      expect((await house.store.tickets.load(id))?.level).toBe('regulator');
    },
  );

  it('goes on past 5,000 things that cannot be read, and says how many', async () => {
    const { house, id, sweeping, types, failures } = await branch();
    const poison = Array.from({ length: 5000 }, (_, n) => ({
      kind: 'ticket' as const,
      id: `poison-${n}`,
    }));
    const things = [...poison, { kind: 'ticket' as const, id }];
    const due: DueReader = {
      shards: [0],
      page: async (_, __, limit, from = 0) => {
        const start = Number(from);
        return {
          things: things.slice(start, start + limit),
          ...(things.length > start + limit && { next: start + limit }),
        };
      },
    };
    const load: typeof house.lent.tickets.load = async (wanted) => {
      if (wanted.startsWith('poison')) throw new Error('unreadable');
      return house.store.tickets.load(wanted);
    };
    const passTime = makePassTime({ ...house.lent, tickets: { load } });
    house.clock.set(FIRST_REMINDER);
    expect(await sweeping(due, passTime)('test')).toMatchObject({
      failed: 5000,
      passed: 1,
      unfinished: false,
    });
    expect(failures).toHaveLength(5000);
    expect(types().at(-1)).toBe('DeadlineApproaching');
  });

  it('ends in time for the next one, and says that it is unfinished', async () => {
    const { house, id, sweeping } = await branch();
    const due: DueReader = {
      shards: [0],
      page: async () => {
        house.clock.set(plusSeconds(house.clock.now(), 23));
        return { things: [{ kind: 'ticket', id }], next: 'more' };
      },
    };
    expect(await sweeping(due)('test')).toMatchObject({ unfinished: true });
  });

  it('ends in time too when what it has read takes long to look at', async () => {
    const { house, sweeping } = await branch();
    const things = Array.from({ length: 100 }, (_, n) => ({
      kind: 'ticket' as const,
      id: `slow-${n}`,
    }));
    const due: DueReader = { shards: [0], page: async () => ({ things }) };
    const findings = await sweeping(due, async (_kind, id) => {
      // Each sixteen of them take 23 s.
      if (Number(id.slice('slow-'.length)) % 16 === 0)
        house.clock.set(plusSeconds(house.clock.now(), 23));
      return undefined;
    })('test');
    expect(findings).toMatchObject({ 'left-alone': 32, unfinished: true });
  });

  it.each([
    ['begins one second before 14 days are over', -1, true],
    ['begins as 14 days are over', 0, false],
    ['begins one second after', 1, false],
  ])('warns of a time in which nobody is on call that %s (F3)', async (_, seconds, warned) => {
    const begins = plusSeconds(MONDAY, 14 * 24 * HOUR + seconds);
    const ends = plusSeconds(begins, HOUR);
    const layers = [{ people: ['li'], from: '2026-01-01', everyDays: 1, handOverAt: ['08:00'] }];
    const relieved = { from: begins, to: ends, person: 'wu', insteadOf: 'li' };
    const covered = await branch({ rota: { layers, overrides: [relieved] } });
    expect((await covered.sweepAt(MONDAY)).rotaHasGaps).toBe(false);
    const open = await branch({ rota: onCallUntil(begins) });
    expect((await open.sweepAt(MONDAY)).rotaHasGaps).toBe(warned);
  });

  it.each([
    ['one second before an hour is over', HOUR - 1, false],
    ['when an hour is over', HOUR, true],
    ['one second after', HOUR + 1, true],
  ])('looks at the rota again %s, and not in each minute (F3)', async (_, seconds, warned) => {
    const { sweepAt } = await branch({ rota: onCallUntil(plusSeconds(MONDAY, 14 * 24 * HOUR)) });
    expect((await sweepAt(MONDAY)).rotaHasGaps).toBe(false);
    expect((await sweepAt(plusSeconds(MONDAY, seconds))).rotaHasGaps).toBe(warned);
  });

  it.each([
    ['46 days', '2026-11-15T12:00:00+08:00', false],
    ['45 days', '2026-11-16T12:00:00+08:00', true],
    ['44 days', '2026-11-17T12:00:00+08:00', true],
  ])('%s before the calendar ends (%s) says that data is missing: %s', async (_, now, missing) => {
    const { sweepAt } = await branch();
    expect((await sweepAt(at(now))).calendarEndsSoon).toBe(missing);
  });
});
