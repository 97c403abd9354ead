import { describe, expect, it } from 'vitest';
import { withRegionalHolidays } from '../../../functions/domain/calendar/regional-holidays.ts';
import { accidentClocks } from '../../../functions/domain/clock/accident-clocks.ts';
import {
  correctFacts,
  holdLimits,
  type LimitDecision,
  provenFacts,
} from '../../../functions/domain/clock/change-limits.ts';
import type { Clock } from '../../../functions/domain/clock/clock.ts';
import { type Adjustments, countClock } from '../../../functions/domain/clock/count-clock.ts';
import { explainClock } from '../../../functions/domain/clock/explain/explain.ts';
import { givenDateClock } from '../../../functions/domain/clock/given-date-clock.ts';
import { keptAfterRecount, shiftOf } from '../../../functions/domain/clock/recount-limits.ts';
import { statutoryAnswerClock } from '../../../functions/domain/clock/statutory-clocks.ts';
import {
  clocksAtReceipt,
  clocksOf,
  inputsAtReceipt,
  type LimitInputs,
} from '../../../functions/domain/clock/ticket-clocks.ts';
import type { Limit } from '../../../functions/domain/policy/limit.ts';
import { aContext, at, HOUSE_RULE, local, someFacts } from './builders.ts';

const context = aContext();
const TEN = at('2026-06-01 10:00');
const own = (value: Limit, start: string, adjustments?: Adjustments) =>
  countClock(
    'own-answer',
    at(start),
    { value, rule: 'D1', source: HOUSE_RULE },
    context,
    adjustments,
  );
const body = (start: string, until: string) =>
  givenDateClock('outside-body', at(start), at(until), { rule: 'A5', source: HOUSE_RULE }, context);
const stateAfter = (decision: LimitDecision): LimitInputs => {
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  return decision.state;
};

describe('caps', () => {
  it('of two that end together the first named is the one that caps (D9, A5)', () => {
    const first = body('2026-06-01 10:00', '2026-06-02 10:00');
    const second: Clock = { ...first, kind: 'statutory-answer', rule: 'D9' };
    const cappedBy = (caps: Clock[]) => own('PT48H', '2026-06-01 10:00', { caps }).cappedBy?.rule;
    expect([cappedBy([first, second]), cappedBy([second, first])]).toEqual(['A5', 'D9']);
  });

  it('a limit capped before its first working day has no reminder (D7)', () => {
    const caps = [body('2026-06-06 10:00', '2026-06-07 10:00')];
    const clock = own({ workingDays: 1 }, '2026-06-06 10:00', { caps });
    expect([local(clock.dueAt), clock.remindAt]).toEqual(['2026-06-07 10:00:00', []]);
  });
});

describe('waits before a limit starts (D8, J3)', () => {
  it.each([
    ['2026-06-01 09:59:59', undefined],
    ['2026-06-01 10:00:00', undefined],
    ['2026-06-01 10:00:01', 1],
  ])('one that ended at %s', (end, count) => {
    const pauses = [{ from: at('2026-06-01 08:00'), to: at(end) }];
    expect(own('PT8H', '2026-06-01 10:00', { pauses }).pauses?.length).toBe(count);
  });
});

describe('a limit of no time at all (H7)', () => {
  it('is reminded of once, at once (D7)', () => {
    expect(own('PT0S', '2026-06-01 10:00').remindAt).toEqual([TEN]);
  });
});

describe('H7: two grades whose reports end together', () => {
  it('the report stays that of the grade met first', () => {
    const met = { serious: TEN, particularlySerious: at('2026-06-02 06:00') };
    const written = accidentClocks(met, context).find(({ kind }) => kind === 'accident-written');
    expect(written).toMatchObject({ startAt: TEN, dueAt: at('2026-06-02 10:00') });
  });
});

describe('a corrected date of receipt', () => {
  const receivedAt = at('2026-05-31 10:00');
  const provinceDue = (state: LimitInputs) =>
    clocksOf(stateAfter(provenFacts(state, { ...state.facts, receivedAt }, context)), context)
      .filter(({ kind }) => kind === 'province-answer')
      .map(({ dueAt }) => local(dueAt));

  it('moves the province’s limit where the province took it in itself (F1)', () => {
    expect(provinceDue(inputsAtReceipt(someFacts({ level: 'province' })))).toEqual([
      '2026-06-02 10:00:00',
    ]);
  });

  it('leaves it where the ticket came there by escalation (F1)', () => {
    const escalated = { ...inputsAtReceipt(someFacts()), atProvinceSince: at('2026-06-03 10:00') };
    expect(provinceDue(escalated)).toEqual(['2026-06-05 10:00:00']);
  });

  it('makes no province’s limit where the ticket never stood there (F1)', () => {
    expect(provinceDue(inputsAtReceipt(someFacts()))).toEqual([]);
  });
});

describe('a correction against the limit as it stands (D9)', () => {
  const clock = statutoryAnswerClock(TEN, context);
  const anHourEarlier = (standing: readonly Clock[]) =>
    correctFacts(
      inputsAtReceipt(someFacts()),
      someFacts({ receivedAt: at('2026-06-01 09:00') }),
      context,
      standing,
    ).kind;

  it.each([
    ['2026-06-15 23:59:59', 'refused'],
    ['2026-06-16 23:59:58', 'refused'],
    ['2026-06-16 23:59:59', 'changed'],
  ])('counted by another calendar to %s, what would end on the 16th is %s', (dueAt, outcome) => {
    expect(anHourEarlier([{ ...clock, dueAt: at(dueAt) }])).toBe(outcome);
  });

  it('a standing limit of another kind has no say', () => {
    const other: Clock = { ...clock, kind: 'fault-repair', dueAt: TEN, actBy: TEN };
    expect(anHourEarlier([other])).toBe('changed');
  });
});

describe('a policy that allows no waiting for the customer (D8)', () => {
  const customerWait = { ...context.policy.customerWait, value: 'PT0S' };
  const strict = aContext({ policy: { ...context.policy, customerWait } });

  it.each([[[]], [[{ from: TEN }]]])('refuses it after waits %j', (pauses) => {
    const state = { ...inputsAtReceipt(someFacts()), pauses };
    expect(holdLimits(state, at('2026-06-01 12:00'), strict)).toEqual({
      kind: 'refused',
      refusal: { kind: 'pauses-used-up', rule: 'D8' },
    });
  });
});

describe('a changed policy or calendar', () => {
  const clock = statutoryAnswerClock(TEN, context);
  const shift = (changes: Partial<Clock>) => shiftOf(clock, { ...clock, ...changes });

  it.each<[string, Partial<Clock>, string]>([
    ['the legal end', { dueAt: at('2026-06-15 23:59:59') }, 'earlier'],
    ['the last time to call', { callBy: at('2026-06-15 21:59:59') }, 'same'],
    ['the reminders', { remindAt: [at('2026-06-05 10:00')] }, 'same'],
  ])('that moves %s alone is shown (D5, D7, D9)', (_title, changes, direction) => {
    expect(shift(changes)).toMatchObject({ new: changes, direction });
    expect(shift({})).toBeUndefined();
  });

  it('fixes a provisional duty only if its figure is the same (D9)', () => {
    const provisional = { ...clock, provisional: true };
    const later = { ...clock, dueAt: at('2026-06-20 23:59:59') };
    expect(keptAfterRecount(provisional, later)).toBe(later);
    expect(keptAfterRecount(provisional, { ...later, limit: 'P19D' })).toBe(provisional);
  });
});

describe('the sentence', () => {
  it('says nothing of a move where the last day is worked (D9)', () => {
    const clock = clocksAtReceipt(someFacts(), context).find(
      ({ kind }) => kind === 'statutory-answer',
    );
    const text = clock && explainClock(clock, context).text;
    expect(text?.zh).toContain('当日不计，自次日起算。截止时间为2026年6月16日（星期二）24:00。');
    expect(text?.en).toContain('The first day is not counted. It ends at');
  });

  it('tells two holidays that meet apart', () => {
    const regional = { date: '2026-04-07', name: { zh: '三月三', en: 'San Yue San' } };
    const calendar = withRegionalHolidays(context.calendar, [regional]);
    const limit = context.policy.anotherProvince.limit;
    const clock = countClock('own-answer', at('2026-04-03 10:00'), limit, { ...context, calendar });
    expect(explainClock(clock, { ...context, calendar }).text.zh).toContain(
      '不计：4月4日至6日（清明节）、4月7日（三月三）、4月11日至12日（周末）。',
    );
  });

  it('says that the year is not announced, not that it was not, by the calendar in force', () => {
    const { text } = explainClock(own({ workingDays: 1 }, '2026-12-31 10:00'), context);
    expect(text.zh).toMatch(/。该日期所在年度的放假安排尚未公布，此时限为暂定。$/);
    expect(text.en).toMatch(
      / Holidays of that year are not announced yet: this limit is provisional\.$/,
    );
  });

  it('a call until the limit’s own end is no exception to it (D5)', () => {
    const clock = own('PT8H', '2026-06-01 10:00');
    const early = { ...clock, actBy: at('2026-06-01 17:00') };
    const told = (callBy: string) =>
      explainClock({ ...early, callBy: at(callBy) }, context).forStaff.en;
    expect(told('2026-06-01 18:00:00')).toContain('To answer by telephone, call by 18:00');
    expect(told('2026-06-01 18:00:01')).toContain('and is not late');
  });
});
