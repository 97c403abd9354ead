import { describe, expect, it } from 'vitest';
import { alertsOfAlert } from '../../../functions/domain/consequences/alert.ts';
import type { Alert } from '../../../functions/domain/on-call/alert.ts';
import {
  acknowledge,
  beginChain,
  delivered,
  handOver,
  startPage,
  takenAbove,
} from '../../../functions/domain/on-call/alert-acts.ts';
import { alertInTime } from '../../../functions/domain/on-call/alert-as-time-passes.ts';
import type { AlertEntry, AlertRecorded } from '../../../functions/domain/on-call/alert-entries.ts';
import { applyAlert } from '../../../functions/domain/on-call/apply-alert.ts';
import { calledNow } from '../../../functions/domain/on-call/chain.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { anAlert, aPlan, atTime } from '../../builders/alert.ts';
import { aClerk, MONDAY } from '../../builders/ticket.ts';

const { alert, entry } = anAlert();
const later = plusSeconds(MONDAY, 60);
const byClerk = (at = later) => ({ ...atTime(at), by: aClerk });

const begun = (changes: Parameters<typeof aPlan>[0] = {}): Alert =>
  beginChain(alert, aPlan(changes), MONDAY, 'test').alert;

/** The execution wakes at that instant. */
const wake = (one: Alert, at = one.timer?.wakeAt ?? MONDAY, moved = false) =>
  alertInTime(one, { kind: 'wake', generation: one.timer?.generation ?? 0 }, atTime(at), moved);

const awoken = (one: Alert): AlertRecorded => {
  const recorded = wake(one);
  if (!recorded) throw new Error('nothing comes of time');
  return recorded;
};

/** Lets nobody acknowledge until nothing is waited for any more. */
const toTheEnd = (from: Alert) => {
  const told: [string, number, readonly string[]][] = [];
  let one = from;
  while (one.timer?.wakeAt) {
    const recorded = awoken(one);
    one = recorded.alert;
    const [first] = recorded.entries;
    const seconds = (Date.parse(first?.at ?? MONDAY) - Date.parse(MONDAY)) / 1000;
    told.push([first?.type ?? '', seconds, one.chain ? calledNow(one.chain) : []]);
  }
  return { told, one };
};

describe('an alert', () => {
  it('is raised, and told on its branch’s bus, where what pages listens (F2)', () => {
    expect(alert).toMatchObject({ version: 1, state: 'raised', raisedAt: MONDAY });
    const { id, version: _, state: __, timer, ...data } = alert;
    expect(entry).toMatchObject({
      ...{ aggregate: 'alert', id, sequence: 1, eventId: `${id}.1` },
      ...{ type: 'AlertRaised', rule: 'F2', at: MONDAY, correlationId: 'test', publish: true },
      by: { kind: 'system', part: 'timer' },
      data,
    });
    expect(timer?.lookAt).toBe(later);
  });

  it.each([
    ['serious-problem', 'E8'],
    ['important-information', 'E8'],
    ['foreseen-crisis', 'G2'],
  ] as const)('of %s reported up rests on %s', (matter, rule) => {
    const about = { ticketId: 'ticket', ticketNumber: 'number', owner: 'huaian', matter };
    expect(anAlert({ cause: { kind: 'reported-up', ...about } }).entry.rule).toBe(rule);
  });

  it('is acknowledged by a person once, and told (F3)', () => {
    const done = acknowledge(alert, byClerk(), 7);
    expect(done?.alert).toMatchObject({
      ...{ version: 2, state: 'acknowledged', acknowledgedAt: later, acknowledgedBy: aClerk },
    });
    expect(done?.entries).toMatchObject([
      {
        ...{ type: 'AlertAcknowledged', rule: 'F3', at: later, by: aClerk, publish: true },
        data: { ticketId: '01J0000000000000000000000A', ticketVersion: 7 },
      },
    ]);
    expect(done && acknowledge(done.alert, byClerk())).toBeUndefined();
  });

  it('of a notice names no ticket when it is acknowledged (F3, H5)', () => {
    const overdue = anAlert({ cause: { kind: 'notice-overdue', noticeId: 'N-1' } });
    expect(acknowledge(overdue.alert, byClerk())?.entries[0]?.data).toEqual({});
  });

  it('whose event was lost is told again after a minute, then after twice as long, and in the end alarms (F3)', () => {
    const told: [string, number][] = [];
    let one = alert;
    while (one.timer?.lookAt) {
      const at = one.timer.lookAt;
      expect(
        alertInTime(one, { kind: 'look' }, atTime(plusSeconds(at, -1)), false),
      ).toBeUndefined();
      const recorded = alertInTime(one, { kind: 'look' }, atTime(at), false);
      if (!recorded) throw new Error('nothing comes of time');
      one = recorded.alert;
      told.push([recorded.entries[0]?.type ?? '', (Date.parse(at) - Date.parse(MONDAY)) / 1000]);
    }
    expect(told).toEqual([
      ['AlertRepeated', 60],
      ['AlertRepeated', 180],
      ['AlertRepeated', 420],
      ['AlertRepeated', 900],
      ['AlertRepeated', 1860],
      ['NobodyReached', 3780],
    ]);
  });
});

describe('the chain of an alert that nobody acknowledges (F3)', () => {
  it('goes on to the next on call after 5 minutes, to the manager after 10 more, and alarms in the end', () => {
    const { told, one } = toTheEnd(begun());
    expect(told).toEqual([
      ['ChainStepped', 300, ['js-duty-2']],
      ['ChainStepped', 900, ['js-head']],
      ['NobodyReached', 1500, []],
    ]);
    expect(one).toMatchObject({ state: 'raised', chain: { state: 'nobody-reached' } });
  });

  it('goes on to the branch above, and alarms where that does not say that it calls', () => {
    const { told } = toTheEnd(begun({ above: 'jiangsu' }));
    expect(told.slice(-2)).toEqual([
      ['AlertHandedUp', 1500, []],
      ['NobodyReached', 1800, []],
    ]);
  });

  it('is at its end as soon as the branch above says that it calls, though that comes late', () => {
    const climb = (steps: number) => {
      let one = begun({ above: 'jiangsu' });
      for (let step = 0; step < steps; step += 1) one = awoken(one).alert;
      return one;
    };
    for (const steps of [3, 4]) {
      const taken = takenAbove(climb(steps), 'jiangsu', atTime(later));
      expect(taken?.alert.chain?.state).toBe('taken-above');
      expect(taken?.alert.timer?.wakeAt).toBeUndefined();
    }
    expect(takenAbove(climb(2), 'jiangsu', atTime(later))).toBeUndefined();
  });

  it('ends without an alarm where it is about nothing that needs anybody higher', () => {
    expect(toTheEnd(begun({ alarms: false })).told.at(-1)?.[0]).toBe('ChainEnded');
  });

  it.each([
    [-1, []],
    [0, ['ChainStepped']],
    [1, ['ChainStepped']],
  ])('takes its next step %i seconds after it is due: %j', (seconds, types) => {
    const one = begun();
    const recorded = wake(one, plusSeconds(one.timer?.wakeAt ?? MONDAY, seconds));
    expect(recorded?.entries.map(({ type }) => type) ?? []).toEqual(types);
  });

  it('takes one step for a doubled wake-up, and goes on in the same execution', () => {
    const one = begun();
    const { alert: stepped, entries } = awoken(one);
    expect(wake(stepped, one.timer?.wakeAt)).toBeUndefined();
    expect(stepped.timer).toMatchObject({ generation: 1, armed: true });
    expect(entries[0]).not.toHaveProperty('arms');
    expect(entries[0]).not.toHaveProperty('stops');
  });

  it('whose execution is lost is found by the sweep, and goes on in a new one', () => {
    const one = begun();
    const lookAt = one.timer?.lookAt ?? MONDAY;
    const found = alertInTime(one, { kind: 'look' }, atTime(lookAt), false);
    expect(found?.entries.map(({ type }) => type)).toEqual(['ChainStepped', 'TimerRearmed']);
    expect(found?.entries.at(-1)).toMatchObject({ arms: 2 });
  });

  it('stops when somebody acknowledges: its execution is stopped, nothing is waited for', () => {
    const done = acknowledge(begun(), byClerk());
    expect(done?.entries[0]).toMatchObject({ stops: 1 });
    expect(done?.alert.timer?.wakeAt).toBeUndefined();
    expect(done && wake(done.alert, plusSeconds(MONDAY, 9999))).toBeUndefined();
  });

  it('calls whom it is handed over to, and goes on where they do not take it', () => {
    const handed = handOver(begun(), 'wu', byClerk());
    expect(handed.alert.chain && calledNow(handed.alert.chain)).toEqual(['wu']);
    const next = awoken(handed.alert);
    expect(next.entries[0]).toMatchObject({ type: 'ChainStepped', at: plusSeconds(later, 300) });
    expect(next.alert.chain && calledNow(next.alert.chain)).toEqual(['js-duty-2']);
  });

  it('goes on too after an acknowledged alert was handed over and not taken', () => {
    const done = acknowledge(begun(), byClerk(), 3);
    const handed = done && handOver(done.alert, 'wu', byClerk());
    expect(handed?.alert).toMatchObject({ state: 'raised' });
    expect(handed?.alert).not.toHaveProperty('acknowledgedBy');
    expect(handed && awoken(handed.alert).entries[0]?.type).toBe('ChainStepped');
  });
});

describe('a ticket whose alert is acknowledged (F3)', () => {
  const acknowledged = () => {
    const done = acknowledge(begun(), byClerk(), 3);
    if (!done) throw new Error('it was raised');
    return done.alert;
  };
  const due = plusSeconds(later, 7200);
  const look = (seconds: number, moved: boolean, one = acknowledged()) =>
    alertInTime(one, { kind: 'look' }, atTime(plusSeconds(due, seconds)), moved);

  it.each([
    [0, false],
    [1, true],
    [2, true],
  ])('%i seconds past the policy’s time is looked at: %s', (seconds, isLookedAt) => {
    expect(look(seconds, false) !== undefined).toBe(isLookedAt);
  });

  it('and has not moved raises a new alert, cause `unmoved`, and again after as long', () => {
    const followed = look(1, false);
    const [again] = followed ? alertsOfAlert(followed.alert, followed.entries) : [];
    expect(again?.alert).toMatchObject({
      id: `${alert.id}.unmoved-1`,
      role: 'on-call',
      cause: { kind: 'unmoved', alertId: alert.id, acknowledgedAt: later, count: 1 },
    });
    const second = { ...acknowledged(), ...(again && { cause: again.alert.cause }), id: 'x' };
    const twice = look(1, false, second);
    expect(twice && alertsOfAlert(twice.alert, twice.entries)[0]?.alert.id).toBe(
      `${alert.id}.unmoved-2`,
    );
  });

  it('and has moved is left alone', () => {
    const followed = look(1, true);
    expect(followed && alertsOfAlert(followed.alert, followed.entries)).toEqual([]);
    expect(followed?.alert.timer?.lookAt).toBeUndefined();
  });
});

describe('the trail of an alert', () => {
  it('gives the alert when it is applied from the first entry on', () => {
    const entries: AlertEntry[] = [];
    const keep = (recorded: AlertRecorded | undefined): Alert => {
      if (!recorded) throw new Error('nothing was recorded');
      entries.push(...recorded.entries);
      const replayed = entries.reduce<Alert | undefined>(applyAlert, undefined);
      expect(replayed).toEqual(recorded.alert);
      return recorded.alert;
    };
    const raised = keep(anAlert());
    const repeated = keep(alertInTime(raised, { kind: 'look' }, atTime(later), false));
    const chained = keep(beginChain(repeated, aPlan({ above: 'jiangsu' }), later, 'test'));
    const started = keep(startPage(chained, ['js-duty-1'], later, 'test'));
    const call = { call: 1, recipient: 'js-duty-1', failed: [] };
    const called = keep(delivered(started, { ...call, by: ['topic'] }, later, 'test'));
    expect(called.calls).toEqual([
      { call: 1, person: 'js-duty-1', at: later, endedAt: later, by: ['topic'], failed: [] },
    ]);
    const handed = keep(handOver(called, 'wu', byClerk()));
    const stepped = keep(awoken(handed));
    const done = keep(acknowledge(stepped, byClerk(), 9));
    keep(alertInTime(done, { kind: 'look' }, atTime(plusSeconds(later, 7201)), false));
  });
});
