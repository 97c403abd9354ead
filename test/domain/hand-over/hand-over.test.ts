import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../../functions/contracts/events.ts';
import type { Actor } from '../../../functions/domain/actor.ts';
import { putOff, wakesAlways } from '../../../functions/domain/calling/put-off.ts';
import { alertsOfHandOver } from '../../../functions/domain/consequences/hand-over.ts';
import {
  acknowledgeHandOver,
  handOverExpectedBy,
  handOverInTime,
} from '../../../functions/domain/hand-over/decide-hand-over.ts';
import {
  type HandOver,
  type HandOverEntry,
  handOverShown,
} from '../../../functions/domain/hand-over/hand-over.ts';
import { applyHandOver } from '../../../functions/domain/hand-over/record-hand-over.ts';
import { alertWords } from '../../../functions/domain/on-call/wording.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aHandOver, aLead } from '../../builders/hand-over.ts';
import { aContext, at, hoursOn, MONDAY } from '../../builders/ticket.ts';

const ID = '01J0000000000000000000000V';
const CITY = { id: 'huaian', level: 'city' } as const;
const lead = aLead;
const next = { ...lead, subject: 'next' } as const;
const deputy: Actor = { ...next, onBehalfOf: 'lead' };
const sweep: Actor = { kind: 'system', part: 'sweep' };
const HALF_AN_HOUR = hoursOn(0.5);

const written = () => aHandOver();

const looked = (handOver: HandOver, now: Instant) =>
  handOverInTime(handOver, { kind: 'look' }, { at: now, by: sweep, correlationId: 'c-1' });

/** What an hour's sweeps find, and when. */
const overdueWithin = (hours: number) => {
  const trail: HandOverEntry[] = [];
  let { handOver } = written();
  for (let now = MONDAY; now <= hoursOn(hours); now = plusSeconds(now, 60)) {
    const recorded = looked(handOver, now);
    if (!recorded) continue;
    trail.push(recorded.entry);
    handOver = recorded.handOver;
  }
  return { trail, handOver };
};

describe('a shift that was handed over (E9)', () => {
  it('is put on record with what it leaves, and waits for somebody of the next one', () => {
    const { handOver, entry } = written();
    expect(handOver).toMatchObject({
      ...{ id: ID, state: 'written', writtenAt: MONDAY, by: lead, hasNote: true },
      acknowledgeBy: HALF_AN_HOUR,
    });
    expect(entry).toMatchObject({ type: 'ShiftHandedOver', rule: 'E9', publish: true });
    expect(applyHandOver(undefined, entry)).toEqual(handOver);
    expect(handOverShown(handOver).left.open).toEqual({ count: 2 });
  });

  it('is never without a timer while nobody has acknowledged it', () => {
    const { trail, handOver } = overdueWithin(100);
    expect(handOver.timer.lookAt).toBeDefined();
    expect(trail.every(({ timer }) => timer.lookAt !== undefined)).toBe(true);
  });

  it('is acknowledged once, by somebody else, and looked at no more', () => {
    const { handOver } = written();
    const occasion = { at: HALF_AN_HOUR, by: next, correlationId: 'c-1' };
    const decided = acknowledgeHandOver(handOver, occasion);
    if (decided.kind !== 'recorded') throw new Error(decided.kind);
    const { handOver: taken, entry } = decided.recorded;
    expect(taken).toMatchObject({ state: 'acknowledged', acknowledgedBy: next });
    expect(taken.timer.lookAt).toBeUndefined();
    expect(applyHandOver(handOver, entry)).toEqual(taken);
    expect(acknowledgeHandOver(taken, occasion)).toEqual({ kind: 'unchanged' });
    expect(looked(taken, hoursOn(100))).toBeUndefined();
  });

  it.each([
    ['whoever wrote it', lead],
    ['who stands in for them', deputy],
  ])('is not acknowledged by %s', (_, by) => {
    const occasion = { at: MONDAY, by, correlationId: 'c-1' };
    expect(acknowledgeHandOver(written().handOver, occasion)).toEqual({
      ...{ kind: 'refused', refusal: 'own-hand-over' },
    });
  });

  it.each([
    ['another unit’s lead', { ...next, unit: 'lianshui' }, 'refused'],
    ['a manager of another unit', { ...next, post: 'manager', unit: 'head-office' }, 'recorded'],
  ] as const)('is taken over by those of its unit and by managers: %s', (_, by, kind) => {
    const occasion = { at: MONDAY, by, correlationId: 'c-1' };
    expect(acknowledgeHandOver(written().handOver, occasion).kind).toBe(kind);
  });

  it.each([
    ['one second before', -1, undefined],
    ['on the last second', 0, undefined],
    ['one second after', 1, 'HandOverOverdue'],
  ])('is overdue only past the policy’s time: %s', (_, more, type) => {
    const now = plusSeconds(HALF_AN_HOUR, more);
    expect(looked(written().handOver, now)?.entry.type).toBe(type);
  });

  it('is told of again after twice as long, and once a day at last', () => {
    const { trail } = overdueWithin(120);
    const hours = trail.map((entry) => (Date.parse(entry.at) - Date.parse(MONDAY)) / 3_600_000);
    const between = hours.map((hour, index) => Math.round(10 * (hour - (hours[index - 1] ?? 0))));
    expect(between.map((tenths) => tenths / 10)).toEqual([0.5, 1, 2, 4, 8, 16, 24, 24, 24]);
  });

  it('raises one alert each time, for whoever is on call at the branch’s level', () => {
    const { trail, handOver } = overdueWithin(2);
    const alerts = trail.flatMap((entry) => alertsOfHandOver(handOver, [entry], CITY));
    expect(alerts.map(({ alert }) => alert)).toMatchObject([
      {
        ...{ id: `${ID}.2`, level: 'city', role: 'on-call' },
        cause: {
          kind: 'hand-over-open',
          handOverId: ID,
          writtenAt: MONDAY,
          unit: lead.unit,
          count: 1,
        },
      },
      { id: `${ID}.3`, cause: { count: 2 } },
    ]);
    expect(alerts[0]?.entries[0]).toMatchObject({ rule: 'E9' });
  });

  it('counts as long as the policy says: a shift of twelve hours, and an hour’s room', () => {
    expect(handOverExpectedBy(written().handOver, defaultPolicy)).toBe(hoursOn(13));
  });

  it('is told without anything that somebody wrote', () => {
    const { data } = written().entry;
    const told = { handOverId: ID, by: lead, rule: 'E9', ...data };
    expect(Object.keys(EVENTS.ShiftHandedOver.parse(told)).sort()).toEqual([
      ...['acknowledgeBy', 'branch', 'by', 'handOverId', 'hasNote', 'left', 'rule', 'unit'],
    ]);
  });
});

describe('the alert of a hand-over that nobody has acknowledged', () => {
  const cause = { kind: 'hand-over-open', handOverId: ID, writtenAt: MONDAY, count: 2 } as const;
  const alert = { id: `${ID}.3`, level: 'city', role: 'on-call', cause } as const;
  const ground = (hour: string) =>
    putOff(
      alert,
      { policy: defaultPolicy, onCall: {}, counting: aContext() },
      at(`2026-07-06T${hour}:00+08:00`),
    );

  it('wakes nobody by night, when each open limit wakes by itself (F2)', () => {
    expect(wakesAlways(alert)).toBe(false);
    expect(ground('21:59')).toBeUndefined();
    const daily = { as: 'digest', until: at('2026-07-07T08:30:00+08:00') };
    expect(ground('22:00')).toEqual(daily);
    expect(ground('23:59')).toEqual(daily);
    expect(ground('07:59')).toEqual({ ...daily, until: at('2026-07-06T08:30:00+08:00') });
    expect(ground('08:00')).toBeUndefined();
  });

  it('says when the shift ended and how often it was said, and opens the alerts', () => {
    const place = {
      ...{ apiUrl: 'https://api', consoleUrl: 'https://desk/', timeZone: 'Asia/Shanghai' },
    } as const;
    const { text, link } = alertWords(alert as never, place as never);
    expect(text.zh).toMatch(/交班的遗留事项至今无人确认接班，这是第 2 次提醒。/);
    expect(text.en).toMatch(
      /Nobody has taken over from the shift that ended at .* local time; this is reminder no\. 2\./,
    );
    expect(link).toBe('https://desk/#/alerts');
    const ofUnit = { ...alert, cause: { ...cause, unit: 'lianshui' } };
    const said = alertWords(ofUnit as never, place as never).text;
    expect(said.zh).toMatch(/lianshui .*（当地时间）交班的遗留事项/);
    expect(said.en).toMatch(/from the shift of lianshui that ended at/);
  });
});
