import { describe, expect, it } from 'vitest';
import {
  type Alert,
  type AlertCause,
  alertShown,
} from '../../../functions/domain/on-call/alert.ts';
import {
  acknowledge,
  beginChain,
  delivered,
  handOver,
  startPage,
  takenAbove,
  waitFor,
} from '../../../functions/domain/on-call/alert-acts.ts';
import { alertInTime } from '../../../functions/domain/on-call/alert-as-time-passes.ts';
import type { AlertEntry, AlertRecorded } from '../../../functions/domain/on-call/alert-entries.ts';
import { alertsForReport } from '../../../functions/domain/on-call/alerts-for-report.ts';
import { applyAlert } from '../../../functions/domain/on-call/apply-alert.ts';
import { calledNow } from '../../../functions/domain/on-call/chain.ts';
import { handedUp } from '../../../functions/domain/on-call/handed-up.ts';
import { alertForMedia } from '../../../functions/domain/on-call/media-referral.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { anAlert, aPlan, atTime } from '../../builders/alert.ts';
import { aClerk, MONDAY } from '../../builders/ticket.ts';

const { alert } = anAlert();
const later = plusSeconds(MONDAY, 60);
const byClerk = { ...atTime(later), by: aClerk };
const PAGING = { kind: 'system', part: 'paging' };
const ticket = { ticketId: 't-1', ticketNumber: 'AAAAAAAAAA1' };

const begun = (changes: Parameters<typeof aPlan>[0] = {}): Alert =>
  beginChain(alert, aPlan(changes), MONDAY, 'test').alert;

/** Lets nobody acknowledge for so many steps of time. */
const climbed = (from: Alert, steps: number): AlertRecorded => {
  let recorded: AlertRecorded = { alert: from, entries: [] };
  for (let step = 0; step < steps; step += 1) {
    const { alert: one } = recorded;
    const { wakeAt, lookAt = MONDAY, generation = 0 } = one.timer ?? {};
    const command = wakeAt ? ({ kind: 'wake', generation } as const) : ({ kind: 'look' } as const);
    const next = alertInTime(one, command, atTime(wakeAt ?? lookAt), false);
    if (!next) throw new Error('nothing comes of time');
    recorded = next;
  }
  return recorded;
};

describe('what stands in the trail of an alert (F3)', () => {
  it('is whom its chain will call, which nobody is told', () => {
    const { entries } = beginChain(alert, aPlan(), later, 'c-1');
    expect(entries).toMatchObject([
      {
        ...{ type: 'ChainBegan', rule: 'F3', data: { chain: aPlan() }, publish: false },
        ...{ aggregate: 'alert', sequence: 2, at: later, by: PAGING, correlationId: 'c-1' },
      },
    ]);
  });

  it.each<[string, AlertRecorded, object]>([
    ['the next step', climbed(begun(), 1), { type: 'ChainStepped', data: { step: 1 } }],
    [
      'that nobody has answered',
      climbed(begun(), 3),
      { type: 'NobodyReached', data: { why: 'no-answer' } },
    ],
    [
      'what goes up, and where',
      climbed(begun({ above: 'jiangsu' }), 3),
      { type: 'AlertHandedUp', data: { to: 'jiangsu', below: handedUp(alert) } },
    ],
    [
      'that the branch above has not said that it calls',
      climbed(begun({ above: 'jiangsu' }), 4),
      { type: 'NobodyReached', data: { why: 'no-receipt' } },
    ],
    [
      'that a chain has ended, which nobody is told',
      climbed(begun({ alarms: false }), 3),
      { type: 'ChainEnded', data: {}, publish: false },
    ],
    [
      'until when it waits, which nobody is told',
      waitFor(alert, { as: 'list', until: later }, MONDAY, 'test'),
      { type: 'AlertPutOff', rule: 'F2', data: { as: 'list', until: later }, publish: false },
    ],
    [
      'that its time has come',
      climbed(waitFor(alert, { as: 'list', until: later }, MONDAY, 'test').alert, 1),
      { type: 'AlertBroughtUp', rule: 'F2', data: { as: 'list' } },
    ],
    ['that it was told again', climbed(alert, 1), { type: 'AlertRepeated', data: { count: 1 } }],
    [
      'that nobody has begun its chain',
      climbed(alert, 6),
      { type: 'NobodyReached', data: { why: 'no-chain' } },
    ],
    [
      'to whom it was handed over',
      handOver(begun(), 'wu', byClerk),
      { type: 'AlertHandedOver', data: { to: 'wu' }, by: aClerk },
    ],
  ])('is %s', (_, { entries }, expected) => {
    expect(entries[0]).toMatchObject({ rule: 'F3', publish: true, ...expected });
  });

  it('is that the branch above calls; not once somebody has acknowledged', () => {
    const { alert: up } = climbed(begun({ above: 'jiangsu' }), 3);
    expect(takenAbove(up, 'jiangsu', atTime(later))?.entries).toMatchObject([
      { type: 'AlertTakenAbove', rule: 'F3', data: { branch: 'jiangsu' }, publish: false },
    ]);
    const done = acknowledge(up, byClerk);
    expect(done && takenAbove(done.alert, 'jiangsu', atTime(later))).toBeUndefined();
    expect(takenAbove(alert, 'jiangsu', atTime(later))).toBeUndefined();
  });

  it('is whether the ticket has moved, which nobody is told', () => {
    const done = acknowledge(begun(), byClerk, 7);
    const due = done?.alert.timer?.lookAt ?? MONDAY;
    const followed = (moved: boolean) =>
      done && alertInTime(done.alert, { kind: 'look' }, atTime(due), moved)?.entries;
    for (const moved of [true, false])
      expect(followed(moved)).toMatchObject([
        { type: 'AlertFollowedUp', rule: 'F3', data: { moved }, publish: false },
      ]);
  });

  it('is no ticket, and no version of one, where none is known', () => {
    const acknowledged = (cause: AlertCause, version?: number) =>
      Object.keys(acknowledge(anAlert({ cause }).alert, byClerk, version)?.entries[0]?.data ?? {});
    const below = { kind: 'not-acknowledged', branch: 'huaian', alertId: 'a-1' } as const;
    expect(acknowledged({ kind: 'notice-overdue', noticeId: 'N-1' })).toEqual([]);
    expect(acknowledged({ ...below, about: 'notice-overdue', noticeId: 'N-1' })).toEqual([]);
    expect(acknowledged({ ...below, about: 'escalation', ...ticket }, 3)).toEqual([
      'ticketId',
      'ticketVersion',
    ]);
  });

  it('begins with its being raised', () => {
    const [acknowledged] = acknowledge(alert, byClerk)?.entries ?? [];
    if (!acknowledged) throw new Error('it was raised');
    expect(() => applyAlert(undefined, acknowledged)).toThrow(
      `${alert.id}: AlertAcknowledged before it was raised`,
    );
  });

  it.each<[AlertCause, string]>([
    [{ kind: 'customer-word', ...ticket, word: 'replied' }, 'E9'],
    [{ kind: 'media-referral', ...ticket, owner: 'huaian' }, 'G4'],
    [
      { kind: 'not-acknowledged', branch: 'huaian', alertId: 'a', about: 'escalation', ...ticket },
      'F3',
    ],
    [
      {
        ...{ kind: 'unmoved', alertId: 'a', ...ticket, owner: 'huaian', count: 1 },
        acknowledgedAt: MONDAY,
      },
      'F3',
    ],
    [{ kind: 'notice-overdue', noticeId: 'N-1' }, 'F2'],
  ])('names the rule that it was raised by: %o (%s)', (cause, rule) => {
    expect(anAlert({ cause }).entry).toMatchObject({ rule, aggregate: 'alert' });
  });
});

describe('the calls of an alert', () => {
  const failed = ['mail'];
  const start = (one: Alert, people: readonly string[], at: Instant = MONDAY) =>
    startPage(one, people, at, 'test');
  const deliver = (one: Alert, call: number, recipient: string, by: readonly string[]) =>
    delivered(one, { call, recipient, by, failed }, later, 'c-1');

  it('are those of the chain’s step; the first one’s where no chain has begun', () => {
    expect(start(alert, ['wu']).alert.calls).toMatchObject([{ call: 1, person: 'wu' }]);
    const { alert: second } = climbed(begun(), 1);
    expect(start(second, ['wu', 'xu']).alert.calls).toEqual([
      { call: 2, person: 'wu', at: MONDAY, by: [], failed: [] },
      { call: 2, person: 'xu', at: MONDAY, by: [], failed: [] },
    ]);
  });

  it('stand in the trail, by which ways and by which not, and leave its timer alone', () => {
    const one = begun();
    const started = start(one, ['wu']);
    expect(started.entries).toMatchObject([
      {
        ...{ type: 'PageStarted', data: { call: 1, people: ['wu'] }, publish: false },
        ...{ aggregate: 'alert', sequence: 3, eventId: `${alert.id}.3`, by: PAGING },
      },
    ]);
    const told = deliver(started.alert, 1, 'wu', ['topic']);
    expect(told.entries).toMatchObject([
      {
        ...{ type: 'AlertDelivered', publish: false, at: later, by: PAGING, correlationId: 'c-1' },
        data: { call: 1, recipient: 'wu', by: ['topic'], failed },
      },
    ]);
    expect(told.alert.timer).toEqual(one.timer);
  });

  it('that are tried again keep what has worked, each person’s and each call’s their own', () => {
    const { alert: first } = start(begun(), ['wu', 'xu']);
    const { alert: told } = deliver(first, 1, 'wu', ['topic']);
    const { alert: again } = start(told, ['wu'], later);
    const { alert: both } = delivered(
      again,
      { call: 1, recipient: 'wu', by: ['topic', 'mail'], failed: [] },
      later,
      'test',
    );
    const xu = { call: 1, person: 'xu', at: MONDAY, by: [], failed: [] };
    expect(again.calls).toEqual([{ call: 1, person: 'wu', at: later, by: ['topic'], failed }, xu]);
    const wu = { call: 1, person: 'wu', by: ['topic', 'mail'], failed: [] };
    expect(both.calls).toEqual([{ ...wu, at: later, endedAt: later }, xu]);
    const { alert: stepped } = climbed(both, 1);
    const { alert: second } = start(stepped, ['wu']);
    expect(deliver(second, 2, 'wu', ['webhook']).alert.calls).toEqual([
      { ...wu, at: later, endedAt: later },
      xu,
      { call: 2, person: 'wu', at: MONDAY, endedAt: later, by: ['webhook'], failed },
    ]);
  });

  it('are to nobody any more once a chain has ended, or gone up', () => {
    const now = ({ alert: { chain } }: AlertRecorded) => chain && calledNow(chain);
    expect(now(climbed(begun({ alarms: false }), 3))).toEqual([]);
    expect(now(climbed(begun({ above: 'jiangsu' }), 3))).toEqual([]);
    expect(climbed(begun({ alarms: false }), 3).alert.chain?.state).toBe('ended');
  });
});

describe('an alert without a chain', () => {
  it('is counted how often it was told again, to the end', () => {
    const { alert: last } = climbed(alert, 6);
    expect(last.repeated).toEqual({ count: 6, at: plusSeconds(MONDAY, 3780) });
    expect(last.timer?.lookAt).toBeUndefined();
  });

  it('that was handed over before one began has none yet, and is told again', () => {
    const { alert: handed } = handOver(alert, 'wu', byClerk);
    expect(handed).not.toHaveProperty('chain');
    expect(handed).toMatchObject({ state: 'raised', version: 2 });
    expect(climbed(handed, 1).entries[0]?.type).toBe('AlertRepeated');
  });

  it('from before alerts had timers is left alone', () => {
    const { timer: _, ...old } = alert;
    expect(alertInTime(old, { kind: 'look' }, atTime(plusSeconds(MONDAY, 9999)), false)).toBe(
      undefined,
    );
  });
});

describe('the timer of an alert that is repaired', () => {
  const one = begun();
  const repaired = (before: Alert, type: 'TimerRearmed' | 'TimerSetAside' | 'TimerArmed') => {
    const { timer: _, ...entry } = startPage(before, ['wu'], later, 'test').entries[0] ?? {};
    return applyAlert(before, { ...entry, type, data: {} } as AlertEntry);
  };

  it('counts how often it was armed again, and is set aside, and is as it was otherwise', () => {
    const again = repaired(one, 'TimerRearmed');
    expect(again.timer).toEqual({ ...one.timer, rearms: 1 });
    expect(repaired(again, 'TimerRearmed').timer).toEqual({ ...one.timer, rearms: 2 });
    expect(repaired(again, 'TimerSetAside').timer).toEqual({
      ...one.timer,
      rearms: 1,
      setAside: true,
    });
    expect(repaired(again, 'TimerArmed').timer).toEqual({ ...one.timer, rearms: 1 });
    for (const type of ['TimerRearmed', 'TimerSetAside', 'TimerArmed'] as const)
      expect({ ...repaired(one, type), timer: one.timer, version: one.version }).toEqual(one);
  });

  it('begins to count anew with whatever else happens', () => {
    const { alert: stepped } = climbed(repaired(one, 'TimerRearmed'), 1);
    expect(stepped.timer).toMatchObject({ rearms: 0, setAside: false });
  });
});

describe('an alert as lists show it', () => {
  it('says when the next one is called, while it is raised and its chain goes on', () => {
    const shown = alertShown(begun());
    expect(shown.nextStepAt).toBe(plusSeconds(MONDAY, 300));
    for (const hidden of ['timer', 'repeated', 'ticketVersion'])
      expect(shown).not.toHaveProperty(hidden);
    expect(alertShown(alert)).not.toHaveProperty('nextStepAt');
    const done = acknowledge(begun(), byClerk, 7)?.alert;
    expect(done && alertShown(done)).not.toHaveProperty('nextStepAt');
    const { timer: _, ...old } = alert;
    expect(alertShown(old)).not.toHaveProperty('nextStepAt');
  });
});

describe('who is alerted at once', () => {
  const about = { ...ticket, eventId: 't-1.4', owner: 'huaian', at: MONDAY, correlationId: 'c-1' };
  const reported = (id: string, level: 'city' | 'province') =>
    alertsForReport({ ...about, matter: 'serious-problem' }, { id, level }, aClerk);

  it('of what is reported up: Regulatory & Legal, and in the province whoever is on call (E8)', () => {
    expect(reported('huaian', 'city').map((one) => one.alert)).toMatchObject([
      {
        ...{ id: 't-1.4.regulatory-and-legal', branch: 'huaian', level: 'city' },
        ...{ role: 'regulatory-and-legal', raisedAt: MONDAY },
        cause: { kind: 'reported-up', ...ticket, owner: 'huaian', matter: 'serious-problem' },
      },
    ]);
    expect(reported('jiangsu', 'province').map(({ alert: { id, role } }) => [id, role])).toEqual([
      ['t-1.4.regulatory-and-legal', 'regulatory-and-legal'],
      ['t-1.4.on-call', 'on-call'],
    ]);
    expect(reported('huaian', 'city')[0]?.entries).toMatchObject([
      { by: aClerk, correlationId: 'c-1' },
    ]);
  });

  it('of what the media hand on: the general office (G4)', () => {
    const told = alertForMedia(about, { id: 'huaian', level: 'city' }, aClerk);
    expect(told.alert).toMatchObject({
      ...{ id: 't-1.4.general-office', branch: 'huaian', level: 'city', role: 'general-office' },
      ...{ raisedAt: MONDAY, cause: { kind: 'media-referral', ...ticket, owner: 'huaian' } },
    });
    expect(told.entries).toMatchObject([{ by: aClerk, correlationId: 'c-1' }]);
  });
});
