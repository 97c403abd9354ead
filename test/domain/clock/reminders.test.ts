import { describe, expect, it } from 'vitest';
import type { ClockKind } from '../../../functions/domain/clock/clock.ts';
import { type Adjustments, countClock } from '../../../functions/domain/clock/count-clock.ts';
import { givenDateClock } from '../../../functions/domain/clock/given-date-clock.ts';
import type { Limit } from '../../../functions/domain/policy/limit.ts';
import { aContext, at, HOUSE_RULE, local } from './builders.ts';

const context = aContext();
const reminders = (
  kind: ClockKind,
  start: string,
  value: Limit,
  adjustments: Adjustments = {},
  fractions = [0.5, 0.8],
) => {
  const policy = {
    ...context.policy,
    reminders: { ...context.policy.reminders, value: fractions },
  };
  const setting = { value, rule: 'D1', source: HOUSE_RULE };
  const clock = countClock(kind, at(start), setting, { ...context, policy }, adjustments);
  return clock.remindAt.map(local);
};

describe('reminders stand at fractions of the whole timeline (D7)', () => {
  it('of hours: round the clock', () => {
    expect(reminders('own-answer', '2026-06-01 10:00', 'PT48H')).toEqual([
      '2026-06-02 10:00:00',
      '2026-06-03 00:24:00',
    ]);
  });

  it('of working days: the first day and days off left out', () => {
    expect(reminders('own-answer', '2026-09-30 20:00', { workingDays: 4 })).toEqual([
      '2026-10-10 00:00:00',
      '2026-10-12 04:48:00',
    ]);
  });

  it('of days: from the next midnight', () => {
    expect(reminders('own-answer', '2026-06-01 10:00', 'P10D')).toEqual([
      '2026-06-07 00:00:00',
      '2026-06-10 00:00:00',
    ]);
  });

  it('of D9: on the way to the instant by which to act', () => {
    expect(reminders('statutory-answer', '2026-06-01 10:00', 'P15D')).toEqual([
      '2026-06-08 22:00:00',
      '2026-06-13 10:00:00',
    ]);
  });

  it('of the same day: from receipt to 24:00', () => {
    expect(reminders('solution-answer', '2026-06-01 12:00', 'P0D')).toEqual([
      '2026-06-01 17:59:59',
      '2026-06-01 21:35:59',
    ]);
  });

  it('of seconds, cut to the second, each once', () => {
    expect(reminders('own-answer', '2026-06-01 10:00', 'PT8S')).toEqual([
      '2026-06-01 10:00:04',
      '2026-06-01 10:00:06',
    ]);
    expect(reminders('own-answer', '2026-06-01 10:00', 'PT1S')).toEqual(['2026-06-01 10:00:00']);
  });

  it('move with a pause', () => {
    const pauses = [{ from: at('2026-06-01 12:00'), to: at('2026-06-01 13:00') }];
    expect(reminders('own-answer', '2026-06-01 10:00', 'PT8H', { pauses })).toEqual([
      '2026-06-01 15:00:00',
      '2026-06-01 17:24:00',
    ]);
  });

  it('of a capped limit go by where it really ends', () => {
    const caps = [
      givenDateClock(
        'outside-body',
        at('2026-06-01 10:00'),
        at('2026-06-03 00:00'),
        { rule: 'A5', source: HOUSE_RULE },
        context,
      ),
    ];
    expect(reminders('own-answer', '2026-06-01 10:00', 'PT48H', { caps })).toEqual([
      '2026-06-02 05:00:00',
      '2026-06-02 16:24:00',
    ]);
  });

  it('of a capped limit in working days leave out the days off before the cap', () => {
    const caps = [
      givenDateClock(
        'outside-body',
        at('2026-06-05 10:00'),
        at('2026-06-09 00:00'),
        { rule: 'A5', source: HOUSE_RULE },
        context,
      ),
    ];
    expect(
      reminders('own-answer', '2026-06-05 10:00', { workingDays: 4 }, { caps }, [0.5]),
    ).toEqual(['2026-06-08 12:00:00']);
  });

  it('of a given date stand between the giving and the date', () => {
    const clock = givenDateClock(
      'outside-body',
      at('2026-06-01 10:00'),
      at('2026-06-02 10:00'),
      { rule: 'A5', source: HOUSE_RULE },
      context,
    );
    expect(clock.remindAt.map(local)).toEqual(['2026-06-01 22:00:00', '2026-06-02 05:12:00']);
  });

  it('none for the customer’s own door (B6), at whatever fractions', () => {
    expect(reminders('appeal-door', '2026-06-01 10:00', 'P5M', {}, [0.1, 0.2, 0.9])).toEqual([]);
    expect(
      givenDateClock(
        'appeal-door',
        at('2026-06-01 10:00'),
        at('2026-06-02 10:00'),
        { rule: 'B6', source: HOUSE_RULE },
        context,
      ).remindAt,
    ).toEqual([]);
  });

  it('as many as the policy names', () => {
    expect(reminders('own-answer', '2026-06-01 10:00', 'PT10H', {}, [0.1, 0.5, 0.9])).toEqual([
      '2026-06-01 11:00:00',
      '2026-06-01 15:00:00',
      '2026-06-01 19:00:00',
    ]);
  });
});
