import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../functions/domain/calendar/calendar.ts';
import { MAINLAND_YEARS, mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { withRegionalHolidays } from '../../../functions/domain/calendar/regional-holidays.ts';
import { RECORD_KINDS } from '../../../functions/domain/classification.ts';
import type { Extension } from '../../../functions/domain/clock/answer-clocks.ts';
import { clocksOf, inputsAtReceipt } from '../../../functions/domain/clock/ticket-clocks.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import { recountShifts } from '../../../functions/domain/ticket/commands/recount.ts';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import { decide, type StaffCommand } from '../../../functions/domain/ticket/decide.ts';
import type { Decision } from '../../../functions/domain/ticket/decision.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { answer, escalate, extend, hold, recount } from '../../builders/commands.ts';
import { passTime } from '../../builders/in-time.ts';
import {
  aClerk,
  aColleague,
  aContext,
  aRegister,
  aTicket,
  at,
  MONDAY,
  someFacts,
} from '../../builders/ticket.ts';

const HOUR = 3600;
const hoursOn = (hours: number) => plusSeconds(MONDAY, hours * HOUR);
const withOrdinary = (value: string): Policy => ({
  ...defaultPolicy,
  version: 'changed',
  ownAnswer: {
    ...defaultPolicy.ownAnswer,
    ordinary: { ...defaultPolicy.ownAnswer.ordinary, value },
  },
});
const recountTo = (
  ticket: Ticket,
  policy: Policy,
  hours = 1,
): Decision<{ readonly kind: string }> => recount(ticket, aContext(hoursOn(hours), policy));
const done = (decision: Decision<{ readonly kind: string }>): Recorded => {
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  return decision;
};
const clockOf = ({ clocks }: Ticket, kind = 'own-answer') => {
  const found = clocks.find((clock) => clock.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

describe('recounting an open ticket’s limits', () => {
  // Its own limit is the only one, and the first that wakes it.
  const { ticket } = aTicket({ facts: someFacts({ recordKind: 'consultation' }) });

  it('a shorter own limit takes effect at once, with old and new in the trail (D8)', () => {
    const { ticket: next, entries } = done(recountTo(ticket, withOrdinary('PT24H')));
    expect(clockOf(next)).toMatchObject({ dueAt: hoursOn(24), policyVersion: 'changed' });
    expect(entries).toMatchObject([
      {
        type: 'LimitsRecounted',
        rule: 'D8',
        publish: true,
        data: {
          policyVersion: 'changed',
          changes: [
            {
              kind: 'own-answer',
              old: { rule: 'D1', actBy: hoursOn(48), dueAt: hoursOn(48) },
              new: { kind: 'own-answer', dueAt: hoursOn(24) },
            },
          ],
        },
      },
    ]);
    expect([next.wakeAt, next.lookAt]).toEqual([plusSeconds(hoursOn(24), 1), hoursOn(12)]);
  });

  it('a longer own limit is watched by its new reminders (D7)', () => {
    const { ticket: next } = done(recountTo(ticket, withOrdinary('PT72H')));
    expect(clockOf(next).dueAt).toBe(hoursOn(72));
    expect([next.wakeAt, next.lookAt]).toEqual([plusSeconds(hoursOn(72), 1), hoursOn(36)]);
  });

  it.each([...RECORD_KINDS])('of a %s changes nothing where the same rules count', (recordKind) => {
    const { ticket: same } = aTicket({ facts: someFacts({ recordKind }) });
    expect(recountShifts(same, aContext())).toEqual([]);
    expect(recountTo(same, defaultPolicy)).toMatchObject({
      refusal: { kind: 'limits-unchanged' },
    });
  });

  it('a complaint’s other limits stay where only the own one is counted otherwise (B8, D9, B6)', () => {
    const { entries } = done(recountTo(aTicket().ticket, withOrdinary('PT24H')));
    expect(entries).toMatchObject([{ data: { changes: [{ kind: 'own-answer' }] } }]);
  });

  it('a source that is corrected reaches it, though no end moves', () => {
    const source = { zh: '《电信用户申诉处理办法》第九条', en: 'the Measures, art. 9' };
    const corrected = { ...defaultPolicy.customerAnswer, source };
    const { ticket: next, entries } = done(
      recountTo(aTicket().ticket, { ...defaultPolicy, customerAnswer: corrected }),
    );
    expect(clockOf(next, 'statutory-answer').source).toEqual(source);
    expect(entries).toMatchObject([{ data: { changes: [{ kind: 'statutory-answer' }] } }]);
  });

  it('leaves a settled ticket alone', () => {
    const { ticket: answered } = done(answer(ticket, aContext(hoursOn(1))));
    expect(recountShifts(answered, aContext(hoursOn(2), withOrdinary('PT24H')))).toEqual([]);
    // The regulator's door alone is left of an answered complaint, and no recount moves that (B6).
    const { ticket: settled } = done(answer(aTicket().ticket, aContext(hoursOn(1))));
    const { billing } = defaultPolicy.appealDoor;
    const appealDoor = { ...defaultPolicy.appealDoor, billing: { ...billing, value: 'P1M' } };
    expect(recountShifts(settled, aContext(hoursOn(2), { ...defaultPolicy, appealDoor }))).toEqual(
      [],
    );
    expect(recountTo(answered, withOrdinary('PT24H'), 2)).toMatchObject({
      refusal: { kind: 'already-settled' },
    });
  });

  it('a reminder that was sent is never sent again (D7)', () => {
    const { ticket: reminded } = done(passTime(ticket, aContext(hoursOn(25))));
    expect(clockOf(reminded).remindersSent).toBe(1);
    const { ticket: next } = done(recountTo(reminded, withOrdinary('PT72H'), 26));
    expect(clockOf(next)).toMatchObject({
      remindersSent: 1,
      remindAt: [hoursOn(36), plusSeconds(MONDAY, 72 * 0.8 * HOUR)],
    });
    expect(next.lookAt).toBe(plusSeconds(MONDAY, 72 * 0.8 * HOUR));
    const unreminded = { ...defaultPolicy.reminders, value: [] };
    const without = { ...withOrdinary('PT72H'), reminders: unreminded };
    const { ticket: silent } = done(recountTo(reminded, without, 26));
    expect(clockOf(silent).remindAt).toEqual([]);
    const { ticket: again } = done(recountTo(silent, withOrdinary('PT72H'), 27));
    expect(clockOf(again)).toEqual(clockOf(next));
    expect(again.lookAt).toBe(next.lookAt);
  });

  it('a limit that was missed stays missed; the province’s follows its own start (F1)', () => {
    const { ticket: late } = done(passTime(ticket, aContext(hoursOn(49))));
    const province = { ...defaultPolicy.provinceAnswer, value: 'PT24H' };
    const policy = { ...withOrdinary('PT240H'), provinceAnswer: province };
    const { ticket: next } = done(recountTo(late, policy, 50));
    expect(clockOf(next)).toEqual(clockOf(late));
    expect(clockOf(next, 'province-answer').dueAt).toBe(hoursOn(72));
  });

  it('what a step by hand started is counted from that step (F1)', () => {
    const { ticket: climbed } = done(escalate(ticket, aContext(hoursOn(3))));
    expect(recountShifts(climbed, aContext(hoursOn(4)))).toEqual([]);
  });
});

describe('whatever a limit depends on', () => {
  const { ticket } = aTicket({ facts: someFacts({ category: 'network' }) });
  const following = (...commands: readonly StaffCommand[]): Ticket =>
    commands.reduce(
      (before, command, index) =>
        done(
          decide(before, command, {
            ...aContext(hoursOn(1 + 4 * index)),
            by: index % 2 === 0 ? aClerk : aColleague,
          }),
        ).ticket,
      ticket,
    );
  const asked = (extension: Extension): readonly StaffCommand[] => [
    { kind: 'request-extension', extension },
    { kind: 'extend', extension },
  ];
  const held = { kind: 'hold' } as const;
  const resumed = { kind: 'resume' } as const;
  const climbed = { kind: 'escalate' } as const;

  it.each<[string, readonly StaffCommand[]]>([
    ['as taken in', []],
    ['with another province (D3)', asked('anotherProvince')],
    ['with another body (D4)', asked('anotherBody')],
    ['waiting for the customer (D8)', [held]],
    ['after waiting for the customer (D8)', [held, resumed]],
    ['with a promise (B8)', [{ kind: 'promise', until: hoursOn(40), means: 'counter' }]],
    ['at the province (F1)', [climbed]],
    ['at the province, after waiting (F1, D8)', [climbed, held, resumed]],
    ['with an outside body’s date (A5)', [{ kind: 'outside-date', until: hoursOn(30) }]],
    ['as a VIP’s (D1)', [{ kind: 'correct', facts: { tier: 'vip' }, evidence: false }]],
    ['appealed (D10)', [{ kind: 'appeal-dates', dates: { papersAt: hoursOn(1) } }]],
  ])('%s: the same policy counts the same', (_, commands) => {
    expect(recountShifts(following(...commands), aContext(hoursOn(12)))).toEqual([]);
  });

  it('reopened (J3): the same policy counts the same', () => {
    const state = {
      ...inputsAtReceipt({ ...ticket.facts, level: 'city' }),
      reopenedAt: hoursOn(50),
    };
    const clocks = clocksOf(state, aContext()).map((clock) => ({
      ...clock,
      remindersSent: 0,
      missed: false,
    }));
    expect(recountShifts({ ...ticket, clocks }, aContext())).toEqual([]);
  });

  it('a held ticket’s wait is capped by the policy that now counts (D8)', () => {
    const policy = {
      ...defaultPolicy,
      customerWait: { ...defaultPolicy.customerWait, value: 'PT24H' },
    };
    const before = following(held);
    expect(before.heldUntil).toBe(hoursOn(73));
    const { ticket: next } = done(recountTo(before, policy, 2));
    expect(next.heldUntil).toBe(hoursOn(25));
    expect(clockOf(next).dueAt).toBe(hoursOn(72));
  });

  it('a held ticket’s wait is capped though every own limit has been missed (D8)', () => {
    const customerWait = { ...defaultPolicy.customerWait, value: 'PT24H' };
    const late = done(passTime(ticket, aContext(hoursOn(97)))).ticket;
    const held = done(hold(late, aContext(hoursOn(97)))).ticket;
    const { ticket: next, entries } = done(recountTo(held, { ...defaultPolicy, customerWait }, 98));
    expect(entries).toMatchObject([{ type: 'LimitsRecounted', data: { changes: [] } }]);
    expect([held.heldUntil, next.heldUntil]).toEqual([hoursOn(97 + 72), hoursOn(97 + 24)]);
  });

  it('says nothing of a wait where there is none', () => {
    const { entries } = done(recountTo(ticket, withOrdinary('PT24H')));
    expect(entries[0]?.data).not.toHaveProperty('heldUntil');
  });
});

describe('a statutory limit (D9)', () => {
  const september = at('2026-09-20T10:00:00+08:00');
  const { ticket } = aTicket(
    { facts: someFacts({ receivedAt: september, registeredAt: september }) },
    september,
  );
  const regional = (date: string) =>
    withRegionalHolidays(mainlandCalendar, [{ date, name: { zh: '地方', en: 'Regional' } }]);

  it('never becomes later, whatever the calendar says', () => {
    // D9 ends on 8 October; were that a day off, it would end on the 9th.
    const context = { ...aContext(september), calendar: regional('2026-10-08') };
    const shifts = recountShifts(ticket, context);
    expect(shifts).toMatchObject([
      { old: { kind: 'statutory-answer' }, withheld: true, direction: 'same' },
    ]);
    expect(recount(ticket, context)).toMatchObject({ refusal: { kind: 'limits-unchanged' } });
  });

  it('and no own limit passes it by a count of its own (D4)', () => {
    const start = at('2026-09-24T10:00:00+08:00');
    const { ticket: taken } = aTicket(
      { facts: someFacts({ category: 'network', receivedAt: start, registeredAt: start }) },
      start,
    );
    const { ticket: byD4 } = done(extend(taken, 'anotherBody', aContext(start)));
    expect(clockOf(byD4)).toMatchObject({ rule: 'D4', dueAt: at('2026-10-09T23:59:59+08:00') });
    // Counted anew, D9 and the D4 that it caps would both move from the 9th to the 10th.
    const calendar = regional('2026-10-09');
    const shifts = recountShifts(byD4, { ...aContext(start), calendar });
    expect(shifts).toMatchObject([
      // Its reminders alone: the 9th is no longer among the days that it counts.
      { old: { kind: 'own-answer' }, direction: 'same' },
      { old: { kind: 'statutory-answer' }, withheld: true },
    ]);
    const shorter = {
      ...byD4,
      clocks: byD4.clocks.map((clock) =>
        clock.kind === 'own-answer' ? { ...clock, actBy: start, dueAt: start } : clock,
      ),
    };
    const { ticket: next } = done(recount(shorter, { ...aContext(start), calendar }));
    expect(clockOf(next)).toMatchObject({
      dueAt: at('2026-10-09T23:59:59+08:00'),
      cappedBy: { kind: 'statutory-answer', rule: 'D9' },
    });
  });

  it('binds an extension as it stands, though it would now be counted later (D4, D9)', () => {
    const start = at('2026-09-24T10:00:00+08:00');
    const facts = someFacts({ category: 'network', receivedAt: start, registeredAt: start });
    const { ticket: taken } = aTicket({ facts }, start);
    const context = { ...aContext(start), calendar: regional('2026-10-09') };
    const { ticket: byD4 } = done(extend(taken, 'anotherBody', context));
    expect(clockOf(byD4)).toMatchObject({
      rule: 'D4',
      dueAt: at('2026-10-09T23:59:59+08:00'),
      cappedBy: { kind: 'statutory-answer', rule: 'D9' },
    });
  });

  it('that was provisional is fixed when its year’s data has come, later too', () => {
    const december = at('2025-12-18T10:00:00+08:00');
    // As people counted on the day before the notice for 2026 was out.
    const calendar = buildCalendar(MAINLAND_YEARS, { asOf: '2025-11-03' });
    const facts = someFacts({ receivedAt: december, registeredAt: december });
    const { ticket: before } = register(aRegister({ facts }), { ...aContext(december), calendar });
    expect(clockOf(before, 'statutory-answer')).toMatchObject({
      provisional: true,
      dueAt: at('2026-01-02T23:59:59+08:00'),
    });
    const { ticket: next } = done(recount(before, aContext(december)));
    expect(clockOf(next, 'statutory-answer')).toMatchObject({
      provisional: false,
      dueAt: at('2026-01-04T23:59:59+08:00'),
    });
  });

  it('that is fixed later takes the own one along that it had capped (D4, D9)', () => {
    const december = at('2025-12-18T10:00:00+08:00');
    const calendar = buildCalendar(MAINLAND_YEARS, { asOf: '2025-11-03' });
    const facts = someFacts({ receivedAt: december, registeredAt: december });
    const context = aContext(december, withOrdinary('P20D'));
    const { ticket: before } = register(aRegister({ facts }), { ...context, calendar });
    expect(clockOf(before).dueAt).toBe(at('2026-01-02T23:59:59+08:00'));
    const { ticket: next } = done(recount(before, context));
    expect(clockOf(next)).toMatchObject({
      dueAt: at('2026-01-04T23:59:59+08:00'),
      cappedBy: { kind: 'statutory-answer' },
    });
  });
});
