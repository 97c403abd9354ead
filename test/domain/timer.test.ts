import { describe, expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import {
  type ExecutionFate,
  findingOf,
  NO_TIMER,
  type Timer,
  timerAfter,
  timerIn,
  timerRepaired,
} from '../../functions/domain/timer.ts';
import { MONDAY } from '../builders/ticket.ts';

const HOUR = 3600;
const later = (seconds: number) => plusSeconds(MONDAY, seconds);

/** A timer whose execution waits for what binds so many seconds from now. */
const armed = (seconds: number, more: Partial<Timer> = {}): Timer => ({
  generation: 3,
  armed: true,
  wakeAt: later(seconds),
  lookAt: later(seconds + 46),
  rearms: 0,
  setAside: false,
  ...more,
});

const changed = (
  before: Timer,
  wakeIn: number | undefined,
  execution: ExecutionFate = 'goes-on',
  softIn?: number,
) =>
  timerAfter(
    before,
    {
      wakeAt: wakeIn === undefined ? undefined : later(wakeIn),
      softAt: softIn === undefined ? undefined : later(softIn),
    },
    MONDAY,
    execution,
  );

describe('a timer after a change', () => {
  it.each([
    ['an hour and a second', HOUR + 1, undefined, 1],
    ['an hour', HOUR, 1, HOUR + 46],
    ['a second less', HOUR - 1, 1, HOUR + 45],
  ] as const)(
    'starts an execution when what binds is %s ahead (%i s)',
    (_, wakeIn, arms, looks) => {
      const { timer, orders } = changed(NO_TIMER, wakeIn);
      expect(orders).toEqual(arms === undefined ? {} : { arms });
      expect(timer).toEqual({
        generation: arms ?? 0,
        armed: arms !== undefined,
        wakeAt: later(wakeIn),
        lookAt: later(looks),
      });
    },
  );

  it('stops the execution of what is settled, and looks no more', () => {
    expect(changed(armed(600), undefined)).toStrictEqual({
      timer: { generation: 3, armed: false },
      orders: { stops: 3 },
    });
  });

  it('lets the execution end by itself that has woken to what settles', () => {
    expect(changed(armed(0), undefined, 'has-ended')).toStrictEqual({
      timer: { generation: 3, armed: false },
      orders: {},
    });
  });

  it('stops nothing where nothing waits', () => {
    expect(changed(armed(600, { armed: false }), undefined).orders).toEqual({});
  });

  it.each([
    ['a second earlier than it wakes', 599, { arms: 4, stops: 3 }],
    ['when it wakes', 600, {}],
    ['a second later', 601, { arms: 4, stops: 3 }],
    ['more than an hour from now', HOUR + 1, { stops: 3 }],
  ] as const)('has the execution wait where what binds comes %s', (_, wakeIn, orders) => {
    const { timer, ...ordered } = changed(armed(600), wakeIn);
    expect(ordered.orders).toEqual(orders);
    expect(timer.armed).toBe(wakeIn <= HOUR);
  });

  it.each([
    ['an hour', HOUR, { arms: 4 }],
    ['an hour and a second', HOUR + 1, {}],
  ] as const)(
    'starts another behind one that has woken, where what binds next is %s ahead, and never the same generation twice',
    (_, wakeIn, orders) => {
      const { timer, ...ordered } = changed(armed(0), wakeIn, 'has-ended');
      expect(ordered.orders).toEqual(orders);
      expect(timer).toMatchObject({ armed: 'arms' in orders, wakeAt: later(wakeIn) });
    },
  );

  it('starts none for what is set aside: the sweep passes what binds', () => {
    const { timer, orders } = changed(armed(600, { armed: false, setAside: true }), 600);
    expect(orders).toEqual({});
    expect(timer).toEqual({
      generation: 3,
      armed: false,
      wakeAt: later(600),
      lookAt: later(600),
    });
  });

  it('looks at what is set aside for a reminder that comes first', () => {
    const setAside = armed(600, { armed: false, setAside: true });
    expect(changed(setAside, 600, 'goes-on', 10).timer.lookAt).toBe(later(10));
  });

  it.each([
    [10, 10],
    [HOUR * 3, HOUR],
  ])('is looked at for a reminder in %i s, or for what binds: in %i s', (softIn, looks) => {
    expect(changed(NO_TIMER, 2 * HOUR, 'goes-on', softIn).timer.lookAt).toBe(later(looks));
  });
});

describe('an entry', () => {
  it('says how the timer stands, and how many were lost is not its to say', () => {
    const { rearms: _, setAside: __, ...said } = armed(600);
    expect(timerIn(armed(600))).toStrictEqual(said);
    expect(timerIn(NO_TIMER)).toStrictEqual({ generation: 0, armed: false });
  });

  it.each([
    ['TimerArmed', { rearms: 2, setAside: false }],
    ['TimerRearmed', { rearms: 3, setAside: false }],
    ['TimerSetAside', { rearms: 2, setAside: true }],
  ] as const)('%s leaves what counts the lost ones at %j', (type, after) => {
    expect(timerRepaired({ rearms: 2, setAside: false }, { type })).toEqual(after);
  });
});

describe('a wake-up', () => {
  it.each([
    ['one second before', -1, 'nothing'],
    ['on', 0, 'something'],
    ['one second after', 1, 'something'],
  ] as const)('%s its time finds %s', (_, offset, kind) => {
    const finding = findingOf(armed(600), { kind: 'wake', generation: 3 }, later(600 + offset));
    expect(finding).toEqual(
      kind === 'something'
        ? { kind, execution: 'has-ended', repairs: [] }
        : { kind, why: 'too-early' },
    );
  });

  it('of what waits for nothing finds it settled', () => {
    const wake = { kind: 'wake', generation: 0 } as const;
    expect(findingOf(NO_TIMER, wake, MONDAY)).toEqual({ kind: 'nothing', why: 'settled' });
  });

  it.each([
    ['of an older generation', armed(0), 2],
    ['that comes a second time', armed(0, { armed: false }), 3],
  ] as const)('%s is superseded', (_, timer, generation) => {
    expect(findingOf(timer, { kind: 'wake', generation }, MONDAY)).toEqual({
      kind: 'nothing',
      why: 'superseded',
    });
  });
});

describe('a look', () => {
  const look = { kind: 'look' } as const;

  it.each([
    ['45 s', 45, []],
    ['46 s', 46, ['TimerRearmed']],
  ] as const)('finds an execution lost that should have woken %s ago', (_, late, types) => {
    const timer = armed(0, { lookAt: MONDAY });
    const finding = findingOf(timer, look, later(late));
    expect(finding).toMatchObject({
      kind: 'something',
      execution: types.length === 0 ? 'goes-on' : 'has-ended',
      repairs: types.map((type) => ({ type, data: { found: 'overdue' } })),
    });
  });

  it('finds no execution lost where none waited, however late it is', () => {
    expect(findingOf(armed(0, { armed: false }), look, later(HOUR))).toEqual({
      kind: 'something',
      execution: 'goes-on',
      repairs: [],
    });
  });

  it.each([
    [4, 'TimerRearmed', { found: 'overdue' }],
    [5, 'TimerSetAside', { rearms: 5 }],
  ])('after %i lost ones comes to %s', (rearms, type, data) => {
    expect(findingOf(armed(-61, { rearms }), look, MONDAY)).toMatchObject({
      execution: 'has-ended',
      repairs: [{ type, data }],
    });
  });

  it.each([
    ['now', 0, {}, []],
    ['in a second', 1, {}, ['TimerArmed']],
    ['in an hour', HOUR, {}, ['TimerArmed']],
    ['in an hour and a second', HOUR + 1, {}, []],
    ['near, and an execution waits for it', HOUR, { armed: true }, []],
    ['near, and left to the sweep', HOUR, { setAside: true }, []],
  ] as const)('where what binds is %s (%i s, %j) asks for %j', (_, binds, more, types) => {
    const timer = armed(binds, { armed: false, lookAt: MONDAY, ...more });
    expect(findingOf(timer, look, MONDAY)).toEqual({
      kind: 'something',
      execution: 'goes-on',
      repairs: types.map((type) => ({ type, data: {} })),
    });
  });

  it('at what is settled finds nothing', () => {
    expect(findingOf(NO_TIMER, look, MONDAY)).toEqual({ kind: 'nothing', why: 'settled' });
  });

  it('one second before its time finds nothing', () => {
    expect(findingOf(armed(0, { lookAt: later(1) }), look, MONDAY)).toEqual({
      kind: 'nothing',
      why: 'too-early',
    });
  });
});

describe('an execution that ended without an end', () => {
  const ended = (timer: Timer, generation = 3) =>
    findingOf(timer, { kind: 'execution-ended', generation }, MONDAY);

  it('is replaced at once', () => {
    expect(ended(armed(600))).toMatchObject({
      execution: 'has-ended',
      repairs: [{ type: 'TimerRearmed', data: { found: 'execution-ended' } }],
    });
  });

  it.each([
    ['was stopped, as it waited for nothing', armed(600, { armed: false }), 3, 'fine'],
    ['is the second in a row: the sweep takes care', armed(600, { rearms: 1 }), 3, 'fine'],
    ['is an older one', armed(600), 2, 'superseded'],
  ] as const)('is left alone when it %s', (_, timer, generation, why) => {
    expect(ended(timer, generation)).toEqual({ kind: 'nothing', why });
  });
});
