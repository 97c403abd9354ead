import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { RotaChanges, RotaExport, ShiftsView } from '../../functions/contracts/rota.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import type { OnCall } from '../../functions/domain/on-call/paging.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { makeChangeRota } from '../../functions/on-call/change-rota.ts';
import { makeDrawUp } from '../../functions/on-call/draw-up.ts';
import { makePage } from '../../functions/on-call/page.ts';
import { makeReadDuty } from '../../functions/on-call/read-duty.ts';
import { makeExportRota, makeReadShifts } from '../../functions/on-call/read-shifts.ts';
import {
  answeringSwap,
  askingSwap,
  endingOverride,
  importing,
  overriding,
  taking,
} from '../../functions/on-call/rota-commands.ts';
import { makeReadOnCall } from '../../functions/showing/on-call-kept.ts';
import { anAlert } from '../builders/alert.ts';
import { anOrganisation, aPerson } from '../builders/organisation.ts';
import { at, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { keptPagers, standingClock } from '../fakes/outside.ts';

const hour = (time: string, day = '06') => at(`2026-07-${day}T${time}:00+08:00`);

/** Li and Wu by turns, a day each from eight to eight: Li has the sixth, on which it is Monday. */
const onCall: OnCall = {
  province: {
    responsible: 'head',
    manager: 'boss',
    rota: {
      layers: [{ people: ['li', 'wu'], from: '2026-07-06', everyDays: 1, handOverAt: ['08:00'] }],
    },
  },
};
const counting = { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' };
const staff = ['head', 'boss', 'li', 'wu'].map((id) =>
  aPerson(id, { posts: [{ post: 'on-call', unit: 'centre' }] }),
);
const byPost = (id: string, post: 'on-call' | 'manager' = 'on-call'): TokenHolder => ({
  ...{ kind: 'person', post, unit: 'centre' },
  subject: staff.find((one) => one.id === id)?.sub ?? id,
});

const desk = () => {
  const store = memoryStore();
  const clock = standingClock(MONDAY);
  const duties = store.reader('duty');
  const organisation = {
    whole: async () => ({ organisation: anOrganisation(...staff), revision: 1 }),
  };
  const ownBranch = { id: 'jiangsu', level: 'province' } as const;
  const ports = { ...store, duties, organisation, onCall, counting, clock, ownBranch };
  const change = makeChangeRota(ports);
  const readOnCall = makeReadOnCall({ onCall, duties });
  const read = makeReadDuty({ ...ports, readOnCall });
  const shifts = makeReadShifts(ports);
  return {
    ...{ store, clock, ports, readOnCall },
    ask: (commands: Parameters<typeof change>[0]['commands'], who: string) =>
      change({ commands, by: byPost(who), correlationId: 'c-1' }),
    whoAt: async (when = clock.now()) => {
      const answer = await read({ at: when });
      const body = 'body' in answer ? answer.body : undefined;
      return JSON.parse(JSON.stringify(body)).levels[0].onCall.map((one: { id: string }) => one.id);
    },
    shifts: async (who: string): Promise<z.output<typeof ShiftsView>['levels'][number]> => {
      const window = { from: hour('08:00'), to: hour('08:00', '09') };
      const answer = await shifts(window, [byPost(who, who === 'boss' ? 'manager' : 'on-call')]);
      const [level] = ShiftsView.parse('body' in answer ? answer.body : answer).levels;
      if (!level) throw new Error('no level');
      return level;
    },
  };
};

const OVERRIDE = {
  level: 'province',
  from: hour('12:00'),
  to: hour('18:00'),
  person: 'boss',
  insteadOf: 'li',
  because: 'absence',
} as const;

const SWAP = {
  level: 'province',
  from: hour('08:00', '08'),
  to: hour('08:00', '09'),
  with: 'wu',
} as const;

describe('changes of a rota (F3)', () => {
  it('are on duty, in the calendar and in whom an alert calls, from their instant on', async () => {
    const { ask, whoAt, shifts } = desk();
    const answer = await ask(overriding(OVERRIDE), 'boss');
    expect(RotaChanges.parse('body' in answer ? answer.body : answer).levels).toMatchObject([
      { level: 'province', overrides: [{ person: 'boss', insteadOf: 'li', why: 'absence' }] },
    ]);
    expect(await whoAt(hour('12:00'))).toEqual(['boss']);
    expect(await whoAt(hour('18:00'))).toEqual(['li']);
    expect((await shifts('li')).shifts.map(({ from, onCall: [first] }) => [from, first])).toEqual([
      [hour('08:00'), 'li'],
      [hour('12:00'), 'boss'],
      [hour('18:00'), 'li'],
      [hour('08:00', '07'), 'wu'],
      [hour('08:00', '08'), 'li'],
    ]);
  });

  it('are stored once however often they are asked, each with who asked', async () => {
    const { ask, store } = desk();
    await ask(overriding(OVERRIDE), 'boss');
    expect(await ask(overriding(OVERRIDE), 'boss')).toMatchObject({ status: 200 });
    expect(store.trail()).toMatchObject([
      { type: 'StandInsEntered', rule: 'F3', by: { subject: byPost('boss').subject } },
    ]);
  });

  it('do not change a chain that runs: it is a snapshot', async () => {
    const { ask, store, ports, readOnCall, clock, whoAt } = desk();
    const raised = anAlert();
    await store.ledger.commit(alertWrites(raised, 0));
    const page = makePage({
      ...ports,
      people: { load: async (id: string) => staff.find((one) => one.id === id) },
      ...{ pagers: keptPagers().pagers, pause: async () => undefined, tapFor: async () => '' },
      turns: async () => undefined,
      place: { timeZone: 'Asia/Shanghai', apiUrl: 'https://api.example.cn' },
      policy: defaultPolicy,
      drawUp: makeDrawUp({ ...ports, readOnCall, mails: true, policy: defaultPolicy }),
    });
    const { id } = raised.alert;
    await page(id, 'c-1');
    const before = (await store.alerts.load(id))?.chain?.steps;
    expect(before?.[0]?.people).toEqual(['li']);
    await ask(taking({ level: 'province' }), 'boss');
    expect(await whoAt(clock.now())).toEqual(['boss']);
    expect((await store.alerts.load(id))?.chain?.steps).toEqual(before);
    // One that begins afterwards calls who has taken the shift.
    const drawn = await makeDrawUp({
      ...ports,
      ...{ readOnCall, mails: true, policy: defaultPolicy },
    })(raised.alert, clock.now());
    expect(drawn).toMatchObject({ kind: 'calls', plan: { steps: [{ people: ['boss'] }] } });
  });

  it('at a level that the branch does not page are refused', async () => {
    const { ask } = desk();
    expect(await ask(taking({ level: 'city' }), 'li')).toMatchObject({ problem: 'no-rota-there' });
  });
});

describe('a swap (F3)', () => {
  it('is offered to who was asked, and to who asked only to withdraw', async () => {
    const { ask, shifts, whoAt } = desk();
    await ask(askingSwap(SWAP), 'li');
    const swapFor = async (who: string) => (await shifts(who)).swaps[0];
    expect((await swapFor('wu'))?.may).toEqual(['agreeSwap', 'declineSwap']);
    expect((await swapFor('li'))?.may).toEqual(['declineSwap']);
    expect((await swapFor('boss'))?.may).toEqual([]);
    const swap = (await swapFor('wu'))?.id ?? '';
    expect(await ask(answeringSwap('agree-swap', swap), 'li')).toMatchObject({
      problem: 'not-asked',
    });
    await ask(answeringSwap('agree-swap', swap), 'wu');
    expect(await whoAt(hour('12:00', '08'))).toEqual(['wu']);
    expect((await swapFor('wu'))?.may).toEqual([]);
  });

  it('in return for a time changes both', async () => {
    const { ask, shifts, whoAt } = desk();
    const inReturn = { from: hour('08:00', '07'), to: hour('12:00', '07') };
    await ask(askingSwap({ ...SWAP, inReturn }), 'li');
    const [swap] = (await shifts('wu')).swaps;
    await ask(answeringSwap('agree-swap', swap?.id ?? ''), 'wu');
    expect(await whoAt(hour('11:59', '07'))).toEqual(['li']);
    expect(await whoAt(hour('12:00', '07'))).toEqual(['wu']);
  });
});

describe('export and import (F3)', () => {
  it('give back what was exported, whole or not at all, and leave out what is over', async () => {
    const { ask, ports, clock } = desk();
    await ask(overriding(OVERRIDE), 'boss');
    const answer = await makeExportRota(ports)();
    const { overrides, levels } = RotaExport.parse('body' in answer ? answer.body : answer);
    expect(levels).toMatchObject([{ level: 'province', manager: 'boss', responsible: 'head' }]);
    const other = desk();
    const over = { ...OVERRIDE, from: hour('06:00'), to: hour('07:00') };
    expect(await other.ask(importing({ overrides: [...overrides, over] }), 'boss')).toMatchObject({
      status: 200,
    });
    expect(await other.whoAt(hour('12:00'))).toEqual(['boss']);
    expect((await other.shifts('boss')).overrides).toHaveLength(1);
    const unknown = { ...OVERRIDE, from: hour('20:00'), to: hour('21:00'), person: 'nobody' };
    expect(
      await other.ask(
        importing({ overrides: [unknown, { ...OVERRIDE, to: hour('22:00') }] }),
        'boss',
      ),
    ).toMatchObject({ problem: 'no-such-person' });
    expect((await other.shifts('boss')).overrides).toHaveLength(1);
    expect(clock.now()).toBe(MONDAY);
  });

  it('an override is cancelled by who leads', async () => {
    const { ask, shifts, whoAt } = desk();
    await ask(overriding(OVERRIDE), 'boss');
    const [override] = (await shifts('boss')).overrides;
    expect(override?.may).toEqual(['endOverride']);
    await ask(endingOverride(override?.id ?? ''), 'boss');
    expect(await whoAt(hour('12:00'))).toEqual(['li']);
  });
});
