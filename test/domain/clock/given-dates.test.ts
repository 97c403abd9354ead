import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../functions/domain/clock/clock.ts';
import type { Adjustments } from '../../../functions/domain/clock/count-clock.ts';
import { givenDateClock } from '../../../functions/domain/clock/given-date-clock.ts';
import { promisedAnswerClock } from '../../../functions/domain/clock/solution-answer-clocks.ts';
import {
  clocksAtReceipt,
  clocksOf,
  inputsAtReceipt,
  type LimitInputs,
} from '../../../functions/domain/clock/ticket-clocks.ts';
import { whichCounts } from '../../../functions/domain/clock/which-counts.ts';
import { aContext, at, HOUSE_RULE, local, someFacts } from './builders.ts';

const context = aContext();
const TEN = at('2026-06-01 10:00');
const date = (kind: Clock['kind'], until: string, adjustments?: Adjustments) =>
  givenDateClock(kind, TEN, at(until), { rule: 'B8', source: HOUSE_RULE }, context, adjustments);
const promised = (until: string, adjustments?: Adjustments) =>
  date('promised-answer', until, adjustments);
const pause = (from: string, to: string) => ({
  from: at(`2026-06-01 ${from}`),
  to: at(`2026-06-01 ${to}`),
});

describe('a promised date while the customer is waited for (B8, D8)', () => {
  it('is later by the wait, and so are its reminders (D7)', () => {
    const pauses = [pause('14:00', '16:00')];
    const clock = promised('2026-06-01 20:00', { pauses });
    expect(local(clock.dueAt)).toBe('2026-06-01 22:00:00');
    expect(clock.remindAt.map(local)).toEqual(['2026-06-01 17:00:00', '2026-06-01 20:00:00']);
    expect(clock.pauses).toEqual(pauses);
  });

  it.each([
    ['one second after the promise counts', '10:00:01', true],
    ['with the promise does not', '10:00:00', false],
    ['before the promise does not', '09:59:59', false],
  ])('a wait that ended %s', (_title, end, counts) => {
    const before = pause('09:00:00', end);
    expect(promised('2026-06-01 20:00', { pauses: [before] }).pauses).toEqual(
      counts ? [before] : undefined,
    );
  });

  it('nothing is said of waits where there was none', () => {
    expect(promised('2026-06-01 20:00')).not.toHaveProperty('pauses');
  });

  it('has no reminder where another limit ends it before the wait does', () => {
    const caps = [date('outside-body', '2026-06-01 12:00')];
    const clock = promised('2026-06-01 20:00', { pauses: [pause('10:00', '15:00')], caps });
    expect([local(clock.dueAt), clock.remindAt]).toEqual(['2026-06-01 12:00:00', []]);
  });

  it('another body’s date stays where it is (A5)', () => {
    const clock = date('outside-body', '2026-06-01 20:00', { pauses: [pause('14:00', '16:00')] });
    expect([local(clock.dueAt), clock.pauses]).toEqual(['2026-06-01 20:00:00', undefined]);
  });
});

describe('dates that somebody gave', () => {
  it('a promise for this very moment is reminded of once, at once (D7)', () => {
    expect(promised('2026-06-01 10:00').remindAt).toEqual([TEN]);
  });

  it('a promised date counts among what an answer keeps (B8)', () => {
    const clock = promised('2026-06-01 20:00');
    expect(whichCounts([clock])?.clock).toBe(clock);
  });

  it('a promise is capped by the limit that counts, or by none (B8)', () => {
    const [own] = clocksAtReceipt(someFacts(), context);
    const until = at('2026-06-10 10:00');
    expect(promisedAnswerClock(TEN, until, own, context).cappedBy?.kind).toBe('own-answer');
    expect(promisedAnswerClock(TEN, until, undefined, context)).toMatchObject({ dueAt: until });
  });

  it('another body’s date names its ground in both languages (A5)', () => {
    const clocks = clocksOf(
      { ...inputsAtReceipt(someFacts()), bodyDate: at('2026-06-02 17:00') },
      context,
    );
    expect(clocks.find(({ kind }) => kind === 'outside-body')?.source).toEqual({
      zh: '转办单位要求的日期',
      en: 'date set by the transferring body',
    });
  });
});

describe('the promise among a ticket’s limits (B8)', () => {
  const promise = { at: TEN, until: at('2026-06-10 10:00') };
  const ofKind = (kind: Clock['kind'], changes: Partial<LimitInputs>) =>
    clocksOf({ ...inputsAtReceipt(someFacts()), ...changes }, context).find(
      (one) => one.kind === kind,
    );

  it('takes the place of the same day’s solution answer, and ends with the limit that counts', () => {
    expect(ofKind('solution-answer', { promise })).toBeUndefined();
    expect(ofKind('promised-answer', { promise })).toMatchObject({
      dueAt: at('2026-06-03 10:00'),
      cappedBy: { kind: 'own-answer', rule: 'D1' },
    });
  });

  it.each([
    ['2026-06-03 09:59:59', 'own-answer'],
    ['2026-06-03 10:00:00', 'own-answer'],
    ['2026-06-03 10:00:01', 'statutory-answer'],
  ] as const)('given at %s it is bound by the %s', (given, kind) => {
    const late = { at: at(given), until: at('2026-06-30 10:00') };
    expect(ofKind('promised-answer', { promise: late })?.cappedBy?.kind).toBe(kind);
  });

  it('is bound by none once all had passed', () => {
    const late = { at: at('2026-06-20 10:00'), until: at('2026-06-30 10:00') };
    expect(ofKind('promised-answer', { promise: late })).toMatchObject({ dueAt: late.until });
    expect(ofKind('promised-answer', { promise: late })?.cappedBy).toBeUndefined();
  });

  it('is later by the wait, within the limits that wait too (D8)', () => {
    const pauses = [pause('14:00', '16:00')];
    const soon = { at: TEN, until: at('2026-06-01 20:00') };
    expect(ofKind('promised-answer', { promise: soon, pauses })?.dueAt).toBe(
      at('2026-06-01 22:00'),
    );
  });

  it('is not asked for again when a ticket is reopened (J3)', () => {
    expect(ofKind('solution-answer', {})).toBeDefined();
    expect(ofKind('solution-answer', { reopenedAt: at('2026-06-20 10:00') })).toBeUndefined();
  });
});
