import { describe, expect, it } from 'vitest';
import { buildCalendar, type Calendar } from '../../../functions/domain/calendar/calendar.ts';
import type { CalendarYear } from '../../../functions/domain/calendar/calendar-year.ts';
import { MAINLAND_YEARS, mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { withRegionalHolidays } from '../../../functions/domain/calendar/regional-holidays.ts';
import { clocksOf } from '../../../functions/domain/clock/ticket-clocks.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import { recountShifts } from '../../../functions/domain/ticket/commands/recount.ts';
import { type Register, register } from '../../../functions/domain/ticket/commands/register.ts';
import type { DecisionContext } from '../../../functions/domain/ticket/decision.ts';
import { limitInputsOf } from '../../../functions/domain/ticket/limit-inputs.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { recount } from '../../builders/commands.ts';
import { aContext, aRegister, at, someFacts } from '../../builders/ticket.ts';

const NEW_YEAR = { zh: '元旦', en: "New Year's Day" };

type Arrangement = {
  readonly holidays: readonly string[];
  readonly makeUpDays?: readonly string[];
};

/** An invented year 2027, as its notice might have arranged it. */
const in2027 = ({ holidays, makeUpDays = [] }: Arrangement): Calendar => {
  const year: CalendarYear = {
    year: 2027,
    version: '2027.1',
    notice: { title: '国务院办公厅关于2027年部分节假日安排的通知', publishedOn: '2026-12-20' },
    holidays: holidays.map((date) => ({ from: date, to: date, name: NEW_YEAR })),
    makeUpDays: makeUpDays.map((date) => ({ date, for: NEW_YEAR })),
    amendments: [],
  };
  return buildCalendar([...MAINLAND_YEARS, year]);
};

/** Own limits in working days, as D3 and D4 have them. */
const inWorkingDays = (workingDays: number): Policy => ({
  ...defaultPolicy,
  ownAnswer: {
    ...defaultPolicy.ownAnswer,
    ordinary: { ...defaultPolicy.ownAnswer.ordinary, value: { workingDays } },
  },
});

const asBefore = buildCalendar(MAINLAND_YEARS);

/** What is counted by a calendar, and a ticket that was registered by another. */
const given = (
  received: string,
  { workingDays = 4, calendar = asBefore }: { workingDays?: number; calendar?: Calendar } = {},
) => {
  const receivedAt = at(received);
  const by = (other: Calendar): DecisionContext => ({
    ...aContext(receivedAt, inWorkingDays(workingDays)),
    calendar: other,
  });
  const facts = someFacts({ receivedAt, registeredAt: receivedAt });
  const { ticket } = register(aRegister({ facts }), by(calendar));
  const shiftTo = (other: Calendar, kind: string) =>
    recountShifts(ticket, by(other)).find(({ old }) => old.kind === kind);
  return { ticket, by, shiftTo };
};

const clockOf = ({ clocks }: Ticket, kind: string) => {
  const found = clocks.find((clock) => clock.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

/** The ticket after the command, and what its trail says of one limit. */
const applied = (ticket: Ticket, context: DecisionContext, kind: string) => {
  const decision = recount(ticket, context);
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  const told = decision.entries.flatMap((entry) =>
    entry.type === 'LimitsRecounted'
      ? [{ data: entry.data, change: entry.data.changes.find((one) => one.new?.kind === kind) }]
      : [],
  );
  expect(told).toHaveLength(1);
  return { next: decision.ticket, ...told[0] };
};

describe('a limit that reaches past the calendar’s cover', () => {
  it('is provisional, the law’s and the operator’s own alike (D3, D9)', () => {
    const { ticket } = given('2026-12-29T10:00:00+08:00');
    // Fifteen days end on 13 January; four working days on 5 January, since the 1st is known to be off.
    expect(clockOf(ticket, 'statutory-answer')).toMatchObject({
      dueAt: at('2027-01-13T23:59:59+08:00'),
      provisional: true,
    });
    expect(clockOf(ticket, 'own-answer')).toMatchObject({
      dueAt: at('2027-01-05T23:59:59+08:00'),
      provisional: true,
    });
  });

  it('is not, where it ends on the last day covered', () => {
    const { ticket } = given('2026-12-13T10:00:00+08:00', { workingDays: 11 });
    for (const kind of ['statutory-answer', 'own-answer'])
      expect(clockOf(ticket, kind)).toMatchObject({
        dueAt: at('2026-12-28T23:59:59+08:00'),
        provisional: false,
      });
  });

  it('stays as it is while its year’s file has not come', () => {
    const { ticket, by } = given('2026-12-29T10:00:00+08:00');
    expect(recount(ticket, by(asBefore))).toMatchObject({ refusal: { kind: 'limits-unchanged' } });
  });
});

describe('when the next year’s file comes, a provisional statutory limit (D9) is fixed', () => {
  // Fifteen days from 18 December end on Saturday, 2 January; counted without data, on Monday the 4th.
  const start = '2026-12-18T10:00:00+08:00';
  const provisional = at('2027-01-04T23:59:59+08:00');
  it.each<[string, Arrangement, string]>([
    [
      'later, where the notice lengthens the holiday',
      { holidays: ['2027-01-01', '2027-01-04'] },
      '2027-01-05',
    ],
    [
      'earlier, where it has the Saturday worked',
      { holidays: ['2027-01-01'], makeUpDays: ['2027-01-02'] },
      '2027-01-02',
    ],
    ['as it was, where nothing is special', { holidays: ['2027-01-01'] }, '2027-01-04'],
  ])('%s, once, with old and new in the trail', (_, arrangement, day) => {
    const calendar = in2027(arrangement);
    const dueAt = at(`${day}T23:59:59+08:00`);
    const { ticket, by, shiftTo } = given(start);
    const direction = dueAt > provisional ? 'later' : dueAt < provisional ? 'earlier' : 'same';
    expect(shiftTo(calendar, 'statutory-answer')).toMatchObject({
      old: { dueAt: provisional, provisional: true },
      new: { dueAt, provisional: false },
      direction,
      withheld: false,
    });
    const { next, data, change } = applied(ticket, by(calendar), 'statutory-answer');
    expect(data?.calendarVersion).toBe(calendar.version);
    expect(change).toMatchObject({
      old: { rule: 'D9', actBy: at('2027-01-02T10:00:00+08:00'), dueAt: provisional },
      new: { rule: 'D9', actBy: at('2027-01-02T10:00:00+08:00'), dueAt, provisional: false },
    });
    expect(clockOf(next, 'statutory-answer')).toMatchObject({ dueAt, provisional: false });
    expect(next.version).toBe(ticket.version + 1);
    expect(recountShifts(next, by(calendar))).toEqual([]);
    expect(recount(next, by(calendar))).toMatchObject({ refusal: { kind: 'limits-unchanged' } });
  });

  it('and never again: what a later paper would make later stays', () => {
    const { ticket, by } = given(start);
    const fixed = applied(ticket, by(in2027({ holidays: ['2027-01-01'] })), 'statutory-answer');
    const amended = by(in2027({ holidays: ['2027-01-01', '2027-01-04'] }));
    expect(
      recountShifts(fixed.next, amended).filter(({ old }) => old.kind === 'statutory-answer'),
    ).toMatchObject([{ direction: 'same', withheld: true }]);
    const decision = recount(fixed.next, amended);
    const { clocks } = decision.kind === 'refused' ? fixed.next : decision.ticket;
    expect(clocks.find(({ kind }) => kind === 'statutory-answer')).toMatchObject({
      dueAt: provisional,
      provisional: false,
    });
  });
});

describe('when the next year’s file comes, an own limit (D3)', () => {
  const start = '2026-12-29T10:00:00+08:00';
  it.each<[string, Arrangement, string]>([
    ['becomes later', { holidays: ['2027-01-01', '2027-01-04'] }, '2027-01-06'],
    [
      'becomes earlier',
      { holidays: ['2027-01-01'], makeUpDays: ['2027-01-02', '2027-01-03'] },
      '2027-01-03',
    ],
    ['keeps its end, and is provisional no longer', { holidays: ['2027-01-01'] }, '2027-01-05'],
  ])('%s', (_, arrangement, day) => {
    const calendar = in2027(arrangement);
    const dueAt = at(`${day}T23:59:59+08:00`);
    const { ticket, by } = given(start);
    const { next, change } = applied(ticket, by(calendar), 'own-answer');
    expect(change).toMatchObject({
      old: { dueAt: at('2027-01-05T23:59:59+08:00') },
      new: { dueAt, provisional: false },
    });
    expect(clockOf(next, 'own-answer')).toMatchObject({ dueAt, provisional: false });
    expect(recountShifts(next, by(calendar))).toEqual([]);
  });
});

describe('what was not provisional', () => {
  it('stays when the next year’s file comes: its days were known', () => {
    const { by, ticket } = given('2026-12-13T10:00:00+08:00');
    const shifts = recountShifts(ticket, by(in2027({ holidays: ['2027-01-01'] })));
    expect(shifts.filter(({ old }) => !old.provisional)).toEqual([]);
  });

  it('of the law’s is never made later by it (D9)', () => {
    // A notice that changes more of the year before than any has.
    const late: CalendarYear = {
      year: 2027,
      version: '2027.1',
      notice: { title: '通知', publishedOn: '2026-12-20' },
      holidays: [{ from: '2026-12-28', to: '2027-01-01', name: NEW_YEAR }],
      makeUpDays: [],
      amendments: [],
    };
    const calendar = buildCalendar([...MAINLAND_YEARS, late]);
    const { shiftTo, ticket, by } = given('2026-12-13T10:00:00+08:00');
    const kept = at('2026-12-28T23:59:59+08:00');
    expect(shiftTo(calendar, 'statutory-answer')).toMatchObject({
      new: { dueAt: kept },
      direction: 'same',
      withheld: true,
    });
    const { next, change } = applied(ticket, by(calendar), 'statutory-answer');
    expect(change).toBeUndefined();
    expect(clockOf(next, 'statutory-answer').dueAt).toBe(kept);
  });
});

it('a longer figure of the law’s makes no provisional limit later (D9)', () => {
  const { ticket, by } = given('2026-12-29T10:00:00+08:00');
  const context = by(asBefore);
  const shorter = { ...context.policy.customerAnswer, value: 'P10D' };
  const registered = register(aRegister({ facts: ticket.facts }), {
    ...context,
    policy: { ...context.policy, customerAnswer: shorter },
  }).ticket;
  expect(clockOf(registered, 'statutory-answer')).toMatchObject({
    limit: 'P10D',
    provisional: true,
  });
  const shift = recountShifts(registered, context).find(({ old }) => old.rule === 'D9');
  expect(shift).toMatchObject({ direction: 'same', withheld: true, new: { limit: 'P10D' } });
});

describe('an older calendar, by a branch deployed from an old checkout', () => {
  it('never makes a fixed statutory limit provisional again (D9)', () => {
    const newer = in2027({ holidays: ['2027-01-01'] });
    const { shiftTo } = given('2026-12-29T10:00:00+08:00', { calendar: newer });
    expect(shiftTo(asBefore, 'statutory-answer')).toMatchObject({
      old: { provisional: false },
      new: { provisional: false },
      withheld: true,
    });
  });
});

describe('an amendment midway: 2020-01-31 to 02-02', () => {
  const before = buildCalendar(MAINLAND_YEARS, { asOf: '2020-01-26' });
  const after = buildCalendar(MAINLAND_YEARS, { asOf: '2020-01-27' });
  // Fifteen days end on 1 February, a Saturday that was to be worked; so do seven working days.
  const { ticket, by, shiftTo } = given('2020-01-17T10:00:00+08:00', {
    workingDays: 7,
    calendar: before,
  });
  const saturday = at('2020-02-01T23:59:59+08:00');

  it('is unknown before the paper is out', () => {
    for (const kind of ['statutory-answer', 'own-answer'])
      expect(clockOf(ticket, kind)).toMatchObject({ dueAt: saturday, provisional: false });
    expect(recountShifts(ticket, by(before))).toEqual([]);
  });

  it('the statutory limit that it would make later stays, and the own one never passes it', () => {
    expect(shiftTo(after, 'statutory-answer')).toMatchObject({
      new: { dueAt: saturday },
      withheld: true,
    });
    const decision = recount(ticket, by(after));
    const { clocks } = decision.kind === 'refused' ? ticket : decision.ticket;
    for (const kind of ['statutory-answer', 'own-answer'])
      expect(clocks.find((clock) => clock.kind === kind)?.dueAt).toBe(saturday);
  });

  it.each<[string, string, string, Partial<Register['facts']>, object]>([
    [
      'the customer’s period',
      'B6',
      'appeal-door',
      { occurredAt: at('2019-08-31T10:00:00+08:00') },
      {},
    ],
    [
      'the regulator’s answer',
      'D10',
      'appeal-answer',
      {},
      { papersCompleteAt: at('2020-01-01T10:00:00+08:00') },
    ],
    [
      'the regulator’s decision',
      'D10',
      'appeal-acceptance',
      {},
      { papersAt: at('2020-01-19T10:00:00+08:00') },
    ],
  ])(
    '%s is none of ours: it follows the law, later and earlier (%s)',
    (_, rule, kind, occurred, appeal) => {
      const receivedAt = at('2020-01-20T10:00:00+08:00');
      const facts = someFacts({ receivedAt, registeredAt: receivedAt, ...occurred });
      const registered = register(aRegister({ facts }), by(before)).ticket;
      const held: Ticket = { ...registered, appeal };
      const counted = clocksOf(limitInputsOf(held), by(before)).map((clock) => ({
        ...clock,
        remindersSent: 0,
        missed: false,
      }));
      const standing: Ticket = { ...held, clocks: counted };
      const [old, fresh] = [at('2020-01-31T23:59:59+08:00'), at('2020-02-03T23:59:59+08:00')];
      expect(clockOf(standing, kind)).toMatchObject({ rule, dueAt: old, provisional: false });
      const { next, change } = applied(standing, by(after), kind);
      expect(change).toMatchObject({ old: { dueAt: old }, new: { dueAt: fresh } });
      expect(clockOf(next, kind).dueAt).toBe(fresh);
      expect(clockOf(applied(next, by(before), kind).next, kind).dueAt).toBe(old);
    },
  );

  it('moves an own limit: by dry run, then by command, once (D3)', () => {
    // Four working days from the 22nd: 23, 31 January, 1 and 3 February; 23 January, 3, 4, 5 February.
    const own = given('2020-01-22T10:00:00+08:00', { calendar: before });
    const [old, fresh] = [at('2020-02-03T23:59:59+08:00'), at('2020-02-05T23:59:59+08:00')];
    expect(own.shiftTo(after, 'own-answer')).toMatchObject({
      old: { dueAt: old },
      new: { dueAt: fresh },
      direction: 'later',
      withheld: false,
    });
    expect(clockOf(own.ticket, 'own-answer').dueAt).toBe(old);
    const { next, data, change } = applied(own.ticket, own.by(after), 'own-answer');
    expect(data?.calendarVersion).toBe(after.version);
    expect(change).toMatchObject({ old: { dueAt: old }, new: { dueAt: fresh } });
    expect(clockOf(next, 'statutory-answer')).toEqual(clockOf(own.ticket, 'statutory-answer'));
    expect(recountShifts(next, own.by(after))).toEqual([]);
  });
});

describe('a region’s own holidays, declared while tickets are open', () => {
  const day = { date: '2026-04-20', name: { zh: '三月三', en: 'San Yue San' } };
  const regional = withRegionalHolidays(mainlandCalendar, [day]);

  it('never make a standing statutory limit later (D9)', () => {
    const { ticket, by, shiftTo } = given('2026-04-05T10:00:00+08:00');
    const dueAt = at('2026-04-20T23:59:59+08:00');
    expect(clockOf(ticket, 'statutory-answer').dueAt).toBe(dueAt);
    expect(shiftTo(regional, 'statutory-answer')).toMatchObject({
      new: { dueAt },
      withheld: true,
    });
    expect(recount(ticket, by(regional))).toMatchObject({ refusal: { kind: 'limits-unchanged' } });
  });

  it('make own limits in working days later, and taken back, earlier (D3)', () => {
    const { ticket, by } = given('2026-04-17T10:00:00+08:00');
    const [plain, longer] = [at('2026-04-23T23:59:59+08:00'), at('2026-04-24T23:59:59+08:00')];
    const { next, data } = applied(ticket, by(regional), 'own-answer');
    expect(clockOf(next, 'own-answer').dueAt).toBe(longer);
    expect(data?.calendarVersion).toBe(regional.version);
    const back = applied(next, by(mainlandCalendar), 'own-answer');
    expect(back.change).toMatchObject({ old: { dueAt: longer }, new: { dueAt: plain } });
  });
});
