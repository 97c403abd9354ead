import { describe, expect, it } from 'vitest';
import { type ShiftMessageDue, shiftMessageId } from '../../functions/contracts/shift-message.ts';
import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import type { Level } from '../../functions/domain/level.ts';
import {
  MUTINGS,
  type MutingScope,
  type PlannedMuting,
} from '../../functions/domain/muting/muting.ts';
import { recordMuting } from '../../functions/domain/muting/record-muting.ts';
import type { PutOff } from '../../functions/domain/on-call/alert.ts';
import { beginChain, waitFor } from '../../functions/domain/on-call/alert-acts.ts';
import type { RotaOverride } from '../../functions/domain/on-call/rota.ts';
import type { Person } from '../../functions/domain/organisation/person.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { makeTellShift } from '../../functions/on-call/shift-message.ts';
import { makeTurnPages } from '../../functions/on-call/turn-pages.ts';
import { makeWatchShifts } from '../../functions/timers/watch-shifts.ts';
import { anAlert, aPlan } from '../builders/alert.ts';
import { anOrganisation, aPerson } from '../builders/organisation.ts';
import { at } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { keptPagers, standingClock } from '../fakes/outside.ts';

/** A Tuesday of July 2026, in Shanghai: `wu` takes over from `li` at nine. */
const tuesday = (time: string) => at(`2026-07-07T${time}+08:00`);
const NINE = tuesday('09:00:00');
const SHIFT: ShiftMessageDue = { occasion: 'shift', level: 'province', person: 'wu', at: NINE };

const WAYS = {
  email: 'wu@example.cn',
  webhook: 'https://pager.example.cn/wu',
  robot: 'night-group',
  phone: '+8613912345678',
};

/** A province with a daily rota, its sweep, and whoever sends the messages. */
const aBranch = ({
  wu = {} as Partial<Person>,
  li = {} as Partial<Person>,
  overrides = [] as readonly RotaOverride[],
  handOverAt = ['09:00'],
} = {}) => {
  const store = memoryStore();
  const clock = standingClock(NINE);
  const pager = keptPagers({ more: true });
  const counting = { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' };
  const people = [
    aPerson('li', { name: '李', ...li }),
    aPerson('wu', { name: '吴', ways: WAYS, ...wu }),
    aPerson('deputy', { name: '代' }),
  ];
  const rota = {
    layers: [{ people: ['li', 'wu'], from: '2026-07-06', everyDays: 1, handOverAt }],
    overrides,
  };
  const ports = {
    ...store,
    ...{ clock, counting, policy: defaultPolicy, pagers: pager.pagers },
    ownBranch: { id: 'jiangsu', level: 'province' } as const,
    organisation: { whole: async () => ({ organisation: anOrganisation(...people), revision: 1 }) },
    readOnCall: async () => ({ province: { responsible: 'li', rota, manager: 'li' } }),
    ticketLists: store.lists,
    pause: async () => undefined,
    place: { timeZone: 'Asia/Shanghai', apiUrl: 'https://api.example.cn' },
  };
  const queued: ShiftMessageDue[] = [];
  const aSweep = () =>
    makeWatchShifts({
      ...ports,
      told: { send: async (due) => void queued.push(due as ShiftMessageDue) },
    });
  const tell = makeTellShift(ports);
  let alerts = 0;
  return {
    ...pager,
    ...{ store, clock, queued, aSweep, tell },
    turns: makeTurnPages(ports),
    sweepAt: async (sweep: ReturnType<typeof aSweep>, now: Instant) => {
      clock.set(now);
      const before = queued.length;
      await sweep(now);
      return queued.slice(before).map(({ occasion, person }) => `${occasion} ${person}`);
    },
    raise: async (putOff?: PutOff, ticketNumber = 'AAAAAAAAAA1', level: Level = 'province') => {
      const { cause } = anAlert().alert;
      const id = `t-${++alerts}.1.on-call`;
      const raised = anAlert({ id, level, cause: { ...cause, ticketNumber } as typeof cause });
      await store.ledger.commit(alertWrites(raised, 0));
      if (!putOff) return raised.alert;
      const waiting = waitFor(raised.alert, putOff, raised.alert.raisedAt, 'c');
      await store.ledger.commit(alertWrites(waiting, 1));
      return waiting.alert;
    },
    muted: async (muting: Omit<PlannedMuting, 'id' | 'because'>) => {
      const before = await store.mutings.load(MUTINGS);
      const id = `muting-${(before?.version ?? 0) + 1}`;
      const by = { kind: 'person', subject: 'sub-li', post: 'lead', unit: 'centre' } as const;
      const { entry, mutings } = recordMuting(
        before,
        { type: 'AlertsMuted', data: { muting: { id, because: 'cut-over', ...muting } } },
        { at: muting.from, by, correlationId: 'c' },
      );
      await store.ledger.commit([
        { kind: 'mutings', after: mutings, before: before?.version ?? 0 },
        { kind: 'entry', entry },
      ]);
    },
    begin: (alert: Parameters<typeof beginChain>[0]) =>
      beginChain(alert, aPlan(), clock.now(), 'c').alert,
  };
};

const texts = ({ deliveries }: ReturnType<typeof aBranch>) =>
  deliveries.map((one) =>
    one.way === 'email' ? `${one.text.subject}\n${one.text.body}` : one.way,
  );

describe('whose turn has begun (F3)', () => {
  it('is told once by the quietest way, however often it comes', async () => {
    const branch = aBranch();
    expect(await branch.tell(SHIFT)).toEqual({ kind: 'told', recipient: 'wu', by: 'email' });
    branch.clock.pass(600);
    expect(await branch.tell(SHIFT)).toEqual({ kind: 'told-before' });
    expect(branch.deliveries.map(({ way }) => way)).toEqual(['email']);
  });

  it('hears until when, whom they follow, what is open, what was put off, what is due, who stands in', async () => {
    const to = tuesday('12:00:00');
    const branch = aBranch({
      overrides: [{ from: tuesday('07:00:00'), to, person: 'deputy', insteadOf: 'xu' }],
      wu: {},
    });
    await branch.raise();
    await branch.raise({ as: 'digest', until: tuesday('08:30:00') }, 'AAAAAAAAAA2');
    await branch.tell({ ...SHIFT, person: 'wu' });
    const [mail = ''] = texts(branch);
    // The one put in front is first: `wu` is called after.
    expect(mail).toContain('您在省公司备班，至 2026-07-07 12:00（当地时间）');
    expect(mail).toContain(
      'you are on call at province level, after others, until 2026-07-07 12:00',
    );
    expect(mail).toContain('上一班：李。');
    expect(mail).toContain('未确认告警：1 条（AAAAAAAAAA1）');
    expect(mail).toContain('Alerts put off, not called for at once: 1 (AAAAAAAAAA2).');
    expect(mail).toContain('8 小时内到期的时限与承诺：无。');
    expect(mail).toContain('代班：代 代 xu，至 2026-07-07 12:00。');
  });

  it('hears of all open alerts of their level, behind however many of others', async () => {
    const branch = aBranch();
    await branch.raise(undefined, 'AAAAAAAAAA1');
    for (let number = 0; number < 101; number += 1)
      await branch.raise(undefined, 'AAAAAAAAAA2', 'regulator');
    await branch.tell(SHIFT);
    const [mail = ''] = texts(branch);
    expect(mail).toContain('未确认告警：1 条（AAAAAAAAAA1）');
  });

  it('hears what planned work mutes of their level now, and who asked for it', async () => {
    const branch = aBranch();
    const mute = (scope: MutingScope, to: Instant, work?: string) =>
      branch.muted({ scope, from: plusSeconds(NINE, -60), to, ...(work && { work }) });
    await mute({ categories: ['network'] }, tuesday('12:00:00'), 'EOMS-7');
    await mute({ levels: ['city'] }, tuesday('13:00:00'));
    await mute({ levels: ['province'] }, NINE);
    await branch.tell(SHIFT);
    const [mail = ''] = texts(branch);
    expect(mail).toContain(
      '计划内工作屏蔽告警：割接 EOMS-7，至 2026-07-07 12:00（李设置，muting-1）。',
    );
    expect(mail).toContain(
      'Alerts muted for planned work: cut-over EOMS-7, until 2026-07-07 12:00 (by 李, muting-1).',
    );
    expect(mail.match(/muting-\d/g)?.filter((one) => one !== 'muting-1')).toEqual([]);
  });

  it.each([
    ['a second before its end', -1, 'told'],
    ['at its end', 0, 'over'],
  ])('is told late, but not when the turn is over: %s', async (_, seconds, kind) => {
    const branch = aBranch();
    branch.clock.set(plusSeconds(NINE, 86_400 + seconds));
    expect(await branch.tell(SHIFT)).toMatchObject({ kind });
  });

  it('goes to who stands in for somebody away (A7)', async () => {
    const absence = { from: NINE, to: plusSeconds(NINE, 86_400), deputy: 'deputy' };
    const branch = aBranch({ wu: { absence } });
    expect(await branch.tell(SHIFT)).toMatchObject({ kind: 'told', recipient: 'deputy' });
    expect(JSON.stringify(branch.deliveries)).toContain('您代 吴 在省公司值班');
  });

  it('goes by the next way where one fails, and is tried again where all do', async () => {
    const branch = aBranch();
    branch.broken.add('email');
    expect(await branch.tell(SHIFT)).toMatchObject({ by: 'webhook' });
    const silent = aBranch();
    for (const way of ['email', 'webhook', 'robot', 'text'] as const) silent.broken.add(way);
    expect(await silent.tell(SHIFT)).toEqual({ kind: 'no-way-worked' });
    expect(await silent.tell(SHIFT)).toEqual({ kind: 'in-progress' });
    silent.broken.clear();
    silent.clock.pass(60);
    expect(await silent.tell(SHIFT)).toMatchObject({ kind: 'told' });
  });
});

describe('quiet wishes and the message of a turn (F3)', () => {
  const quiet = (from: string, to: string) => ({
    ways: { phone: WAYS.phone },
    quiet: { from, to, quietWays: ['text' as const] },
  });

  it.each([
    ['a second before the wish ends', '08:59', 0, 'told'],
    ['while it holds', '09:01', 0, 'quiet'],
    ['at its end', '09:01', 60, 'told'],
  ])('keep it waiting %s', async (_, to, seconds, kind) => {
    const branch = aBranch({ wu: quiet('22:00', to) });
    branch.clock.pass(seconds);
    expect(await branch.tell(SHIFT)).toMatchObject({ kind });
  });

  it('do not keep it for longer than the turn', async () => {
    const branch = aBranch({ wu: quiet('08:00', '07:59') });
    const short = aBranch({ li: quiet('08:00', '22:00'), handOverAt: ['09:00', '21:00'] });
    expect(await branch.tell(SHIFT)).toMatchObject({ kind: 'quiet' });
    // At nine on Monday the first turn of this rota was li's; at nine on Tuesday it is again.
    expect(await short.tell({ ...SHIFT, person: 'li' })).toMatchObject({ kind: 'told' });
  });

  it('leave the unwished way for last: another goes first', async () => {
    const wish = { from: '08:00', to: '10:00', quietWays: ['email' as const] };
    const branch = aBranch({ wu: { quiet: wish } });
    expect(await branch.tell(SHIFT)).toMatchObject({ by: 'webhook' });
  });
});

describe('the day’s summary', () => {
  const HALF_PAST = tuesday('08:30:00');
  const DAILY: ShiftMessageDue = { ...SHIFT, occasion: 'daily', person: 'li', at: HALF_PAST };

  it('goes where there is something to tell, and not otherwise', async () => {
    const branch = aBranch();
    branch.clock.set(HALF_PAST);
    expect(await branch.tell(DAILY)).toEqual({ kind: 'nothing-to-tell' });
    await branch.raise();
    expect(await branch.tell(DAILY)).toEqual({ kind: 'told-before' });
    const other = aBranch();
    other.clock.set(HALF_PAST);
    await other.raise();
    expect(await other.tell(DAILY)).toMatchObject({ kind: 'told', recipient: 'li' });
  });

  it.each([
    ['less than two hours before', '06:31', 'over'],
    ['two hours before', '06:30', 'told'],
  ])('is not said again to whose turn began %s', async (_, handOver, kind) => {
    const branch = aBranch({ handOverAt: [handOver] });
    branch.clock.set(HALF_PAST);
    await branch.raise();
    expect(await branch.tell({ ...DAILY, person: 'wu' })).toMatchObject({ kind });
  });
});

describe('what was put off for a turn (F2, F3)', () => {
  const LIST = { as: 'list', until: NINE } as const;

  it('is told with its page, which has the message too, once', async () => {
    const branch = aBranch();
    const alert = await branch.raise(LIST);
    expect(await branch.tell(SHIFT)).toEqual({ kind: 'with-page' });
    const turn = await branch.turns(alert, NINE);
    expect(turn).toMatchObject({ person: { id: 'wu' } });
    expect(turn?.brief.zh).toContain('未即时呼叫、留待处理的告警：1 条（AAAAAAAAAA1）');
    await turn?.noteTold();
    expect(await branch.turns(alert, NINE)).toBeUndefined();
    branch.clock.pass(3600);
    expect(await branch.tell(SHIFT)).toEqual({ kind: 'told-before' });
  });

  it.each([
    [599, 'with-page'],
    [600, 'told'],
  ])('does not keep the message for long: after %i seconds', async (seconds, kind) => {
    const branch = aBranch();
    await branch.raise(LIST);
    branch.clock.pass(seconds);
    expect(await branch.tell(SHIFT)).toMatchObject({ kind });
  });

  it('is nobody’s turn where the shift has moved since', async () => {
    const branch = aBranch();
    const alert = await branch.raise({ as: 'list', until: plusSeconds(NINE, -60) });
    expect(await branch.turns(alert, NINE)).toBeUndefined();
    expect(await branch.tell(SHIFT)).toMatchObject({ kind: 'told' });
  });

  it('for the day is told with the day’s page', async () => {
    const branch = aBranch();
    const until = tuesday('08:30:00');
    branch.clock.set(until);
    const alert = await branch.raise({ as: 'digest', until });
    const daily: ShiftMessageDue = { ...SHIFT, occasion: 'daily', person: 'li', at: until };
    expect(await branch.tell(daily)).toEqual({ kind: 'with-page' });
    expect(await branch.turns(alert, until)).toMatchObject({ person: { id: 'li' } });
  });

  it('is not what waited for the end of a muting, though a day or turn begins then', async () => {
    for (const until of [tuesday('08:30:00'), NINE]) {
      const branch = aBranch();
      branch.clock.set(until);
      const alert = await branch.raise({ as: 'muting', until });
      expect(await branch.turns(alert, until)).toBeUndefined();
    }
  });

  it('keeps no page where the brief cannot be made', async () => {
    const branch = aBranch();
    const alert = await branch.raise(LIST);
    const broken = makeTurnPages({
      ...branch.store,
      ...{ clock: branch.clock, ownBranch: { id: 'jiangsu', level: 'province' } },
      readOnCall: async () => {
        throw new Error('no store');
      },
      organisation: branch.store.organisation,
      ticketLists: branch.store.lists,
      counting: { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' },
      policy: defaultPolicy,
      place: { timeZone: 'Asia/Shanghai', apiUrl: '' },
    });
    expect(await broken(alert, NINE)).toBeUndefined();
  });
});

describe('the sweep and turns (F3)', () => {
  it('hands each on once, when it begins, and the summary with it', async () => {
    const branch = aBranch();
    const sweep = branch.aSweep();
    expect(await branch.sweepAt(sweep, tuesday('08:29:00'))).toEqual(['shift li']);
    expect(await branch.sweepAt(sweep, tuesday('08:30:00'))).toEqual(['daily li']);
    expect(await branch.sweepAt(sweep, plusSeconds(NINE, -1))).toContain('shift li');
    expect(await branch.sweepAt(sweep, NINE)).toEqual(['shift wu']);
    expect(await branch.sweepAt(sweep, plusSeconds(NINE, 60))).toEqual([]);
  });

  it.each([
    [599, []],
    [600, ['shift wu']],
  ])('hands on again what is not told after %i seconds', async (seconds, again) => {
    const branch = aBranch();
    const sweep = branch.aSweep();
    await branch.sweepAt(sweep, NINE);
    expect(
      (await branch.sweepAt(sweep, plusSeconds(NINE, seconds))).filter((one) => one === 'shift wu'),
    ).toEqual(again);
  });

  it('hands on what is told no more, though it has forgotten all', async () => {
    const branch = aBranch();
    await branch.sweepAt(branch.aSweep(), NINE);
    await branch.tell(SHIFT);
    expect(await branch.sweepAt(branch.aSweep(), plusSeconds(NINE, 60))).not.toContain('shift wu');
  });

  it.each([
    ['the turn goes on', '2026-07-08T08:59:59+08:00', ['shift wu']],
    ['the turn is over', '2026-07-08T09:00:00+08:00', ['shift li']],
  ])('that was away hands on late, while %s', async (_, now, expected) => {
    const branch = aBranch();
    const shifts = (await branch.sweepAt(branch.aSweep(), at(now))).filter((one) =>
      one.startsWith('shift'),
    );
    expect(shifts).toEqual(expected);
  });

  it('notices somebody who takes over in between', async () => {
    const from = tuesday('10:00:30');
    const branch = aBranch({
      overrides: [{ from, to: tuesday('11:00:00'), person: 'li', insteadOf: 'wu' }],
    });
    const sweep = branch.aSweep();
    await branch.sweepAt(sweep, tuesday('10:00:00'));
    expect(await branch.sweepAt(sweep, tuesday('10:01:00'))).toContain('shift li');
  });

  it('knows a message by level, person and instant', () => {
    expect(shiftMessageId(SHIFT)).toBe('shift-message.province.wu.20260707T010000Z');
  });
});
