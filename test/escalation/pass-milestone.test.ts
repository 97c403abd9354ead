import { describe, expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeArmTimers } from '../../functions/escalation/arm-timer.ts';
import { makePassMilestone } from '../../functions/escalation/pass-milestone.ts';
import { makeRearm } from '../../functions/escalation/rearm.ts';
import { makeSweep } from '../../functions/escalation/sweep.ts';
import type { TimerStart } from '../../functions/ports/outside.ts';
import { ticketWrites } from '../../functions/ports/ticket-writes.ts';
import { answer } from '../builders/commands.ts';
import { aContext, aTicket, at, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const HOUR = 3600;
/** Half of what is left of the day for the solution answer: the first that wakes a complaint (B8). */
const FIRST_WAKE = at('2026-07-06T16:59:59+08:00');

const withTicket = async (watcher = { branch: 'huaian', level: 'city' } as const) => {
  const house = aHouse(watcher);
  const recorded = aTicket();
  await house.store.ledger.commit(ticketWrites(undefined, recorded, watcher));
  return { house, ticketId: recorded.ticket.id, recorded };
};
const wake = { generation: 1, correlationId: 'test' };

describe('pass milestone', () => {
  it('tells the machine to go on waiting when it is early, and writes nothing', async () => {
    const { house, ticketId } = await withTicket();
    const entries = house.store.trail().length;
    expect(await makePassMilestone(house.lent)({ ticketId, ...wake })).toEqual({
      ticketId,
      generation: 1,
      where: 'AtCity',
      wakeAt: FIRST_WAKE,
    });
    expect(house.store.trail()).toHaveLength(entries);
  });

  it("raises the city's alert in the transaction of the climb, once for a doubled wake-up (F2)", async () => {
    const { house, ticketId } = await withTicket();
    house.clock.set(plusSeconds(MONDAY, 48 * HOUR + 1));
    const pass = makePassMilestone(house.lent);
    const [first, second] = await Promise.all([
      pass({ ticketId, ...wake }),
      pass({ ticketId, ...wake }),
    ]);
    expect(first).toMatchObject({ where: 'AtProvince' });
    expect(second).toMatchObject({ where: 'AtProvince' });
    expect(house.store.trail().filter(({ type }) => type === 'ComplaintEscalated')).toHaveLength(1);
    expect(house.store.all('alert').map(({ after: alert }) => [alert.role, alert.level])).toEqual([
      ['responsible', 'city'],
    ]);
  });

  it("opens the regulator's file once a province's own ticket gets there (F4)", async () => {
    const watcher = { branch: 'jiangsu', level: 'province' } as const;
    const house = aHouse(watcher);
    const recorded = aTicket({ level: 'province', branch: 'jiangsu' });
    await house.store.ledger.commit(ticketWrites(undefined, recorded, watcher));
    const pass = makePassMilestone(house.lent);
    house.clock.set(plusSeconds(MONDAY, 48 * HOUR + 1));
    await pass({ ticketId: recorded.ticket.id, ...wake });
    expect(house.store.all('regulator-file')).toHaveLength(1);
    expect(
      house.store.all('alert').map(({ after: alert }) => `${alert.role}@${alert.level}`),
    ).toEqual(['on-call@regulator', 'responsible@province']);
  });

  it('ends an execution of an older generation as superseded', async () => {
    const { house, ticketId } = await withTicket();
    const where = await makePassMilestone(house.lent)({
      ticketId,
      generation: 0,
      correlationId: 't',
    });
    expect(where).toMatchObject({ where: 'Superseded' });
  });

  it('fails for a ticket that is not there, so that the machine shows it', async () => {
    const { house } = await withTicket();
    await expect(
      makePassMilestone(house.lent)({ ticketId: 'nobody', ...wake }),
    ).rejects.toMatchObject({ name: 'TicketMissing' });
  });
});

describe('sweep', () => {
  it.each([
    ['60 s', 60, 0],
    ['61 s', 61, 1],
  ] as const)('re-arms what is %s overdue: %i s, %i found', async (_, late, rearmed) => {
    const { house } = await withTicket();
    house.clock.set(plusSeconds(FIRST_WAKE, late));
    const sweep = makeSweep({
      due: house.store.due,
      clock: house.clock,
      counting: house.lent.clockContext,
      rearm: makeRearm(house.lent),
      noteFailure: () => {},
    });
    expect(await sweep('test')).toMatchObject({ rearmed, 'set-aside': 0 });
    expect(await sweep('test')).toMatchObject({ rearmed: 0 });
  });
});

describe('a sweep near the end of the calendar', () => {
  it.each([
    ['46 days', '2026-11-15T12:00:00+08:00', false],
    ['45 days', '2026-11-16T12:00:00+08:00', true],
    ['44 days', '2026-11-17T12:00:00+08:00', true],
  ])('%s before the cover ends (%s) says that data is missing: %s', async (_, now, missing) => {
    const house = aHouse();
    house.clock.set(at(now));
    const sweep = makeSweep({
      due: house.store.due,
      clock: house.clock,
      counting: house.lent.clockContext,
      rearm: makeRearm(house.lent),
      noteFailure: () => {},
    });
    expect((await sweep('test')).calendarEndsSoon).toBe(missing);
  });
});

describe('a sweep that meets trouble', () => {
  it('notes the ticket that cannot be looked after, and goes on with the others', async () => {
    const { house, ticketId } = await withTicket();
    const failures: string[] = [];
    const load = house.store.tickets.load;
    const sweep = makeSweep({
      due: { overdue: async () => [{ ticketId: 'poison' }, { ticketId }] },
      clock: house.clock,
      counting: house.lent.clockContext,
      rearm: makeRearm({
        ...house.lent,
        tickets: {
          load: async (id) => {
            if (id === 'poison') throw new Error('unreadable');
            return load(id);
          },
        },
      }),
      noteFailure: (id) => failures.push(id),
    });
    house.clock.set(plusSeconds(FIRST_WAKE, 61));
    expect(await sweep('test')).toMatchObject({ rearmed: 1, failed: 1 });
    expect(failures).toEqual(['poison']);
  });

  it('passes the milestones of a ticket that was set aside itself: none is forgotten', async () => {
    const { house, ticketId } = await withTicket();
    const sweep = makeSweep({
      due: house.store.due,
      clock: house.clock,
      counting: house.lent.clockContext,
      rearm: makeRearm(house.lent),
      noteFailure: () => {},
    });
    let late = FIRST_WAKE;
    for (let tries = 0; tries < 6; tries += 1) {
      late = plusSeconds(FIRST_WAKE, 60 * 2 ** tries + 1);
      house.clock.set(late);
      await sweep('test');
    }
    expect((await house.store.tickets.load(ticketId))?.setAside).toBe(true);
    house.clock.set(plusSeconds(MONDAY, 48 * HOUR + 1));
    expect(await sweep('test')).toMatchObject({ passed: 1 });
    expect(await house.store.tickets.load(ticketId)).toMatchObject({
      setAside: false,
      level: 'province',
    });
  });
});

describe('arm timers', () => {
  it('starts the generation that an entry asks for, where the ticket stands, and nothing for other entries', async () => {
    const { recorded } = await withTicket();
    const started: TimerStart[] = [];
    const arm = makeArmTimers({
      timers: {
        start: async (timer) => {
          started.push(timer);
        },
      },
    });
    const answered = answer(recorded.ticket, aContext());
    await arm([...recorded.entries, ...(answered.kind === 'recorded' ? answered.entries : [])]);
    expect(started).toEqual([
      {
        ticketId: recorded.ticket.id,
        generation: 1,
        where: 'AtCity',
        wakeAt: FIRST_WAKE,
      },
    ]);
  });

  it('throws when one could not be started, after trying all', async () => {
    const first = aTicket().entries;
    const second = aTicket({ ticketId: '01J0000000000000000000000Z' }).entries;
    const started: string[] = [];
    const arm = makeArmTimers({
      timers: {
        start: async ({ ticketId }) => {
          if (ticketId.endsWith('A')) throw new Error('throttled');
          started.push(ticketId);
        },
      },
    });
    await expect(arm([...first, ...second])).rejects.toThrow('throttled');
    expect(started).toEqual(['01J0000000000000000000000Z']);
  });
});
