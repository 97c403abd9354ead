import { describe, expect, it } from 'vitest';
import { countClock } from '../../../functions/domain/clock/count-clock.ts';
import { without } from '../../../functions/domain/clock/interval.ts';
import {
  cappedPauses,
  type Pause,
  pauseCap,
  pauseEndsAt,
} from '../../../functions/domain/clock/pauses.ts';
import type { Limit } from '../../../functions/domain/policy/limit.ts';
import { aContext, at, HOUSE_RULE, local } from './builders.ts';

const context = aContext();
const pause = (from: string, to?: string): Pause => ({
  from: at(`2026-06-${from}`),
  ...(to && { to: at(`2026-06-${to}`) }),
});
const HOUR = 3600;
const shown = (pauses: readonly Pause[], cap: number) =>
  cappedPauses(pauses, cap).map(({ from, to }) => [local(from), local(to)]);

describe('pauses are capped in sum (D8)', () => {
  const pauses = [pause('01 10:00', '01 12:00'), pause('02 10:00', '02 12:00')];

  it.each([
    [2 * HOUR - 1, [['2026-06-01 10:00:00', '2026-06-01 11:59:59']]],
    [2 * HOUR, [['2026-06-01 10:00:00', '2026-06-01 12:00:00']]],
    [
      2 * HOUR + 1,
      [
        ['2026-06-01 10:00:00', '2026-06-01 12:00:00'],
        ['2026-06-02 10:00:00', '2026-06-02 10:00:01'],
      ],
    ],
  ])('at %i s', (cap, expected) => {
    expect(shown(pauses, cap)).toEqual(expected);
  });

  it('an open one lasts until the cap ends it', () => {
    expect(shown([pause('01 10:00', '01 11:00'), pause('02 10:00')], 3 * HOUR)).toEqual([
      ['2026-06-01 10:00:00', '2026-06-01 11:00:00'],
      ['2026-06-02 10:00:00', '2026-06-02 12:00:00'],
    ]);
  });

  it('one without length takes nothing', () => {
    expect(shown([pause('01 10:00', '01 10:00'), pause('01 11:00', '01 12:00')], HOUR)).toEqual([
      ['2026-06-01 11:00:00', '2026-06-01 12:00:00'],
    ]);
  });

  it('says when the open one ends by itself', () => {
    const ends = (given: readonly Pause[], cap: number) => {
      const end = pauseEndsAt(given, cap);
      return end && local(end);
    };
    expect(ends([], HOUR)).toBeUndefined();
    expect(ends([pause('01 10:00', '01 11:00')], 2 * HOUR)).toBeUndefined();
    expect(ends([pause('01 10:00', '01 11:00'), pause('02 10:00')], 2 * HOUR)).toBe(
      '2026-06-02 11:00:00',
    );
    expect(ends([pause('01 10:00', '01 11:00'), pause('02 10:00')], HOUR)).toBe(
      '2026-06-02 10:00:00',
    );
  });

  it('the cap is the policy’s: hours as they are, a day as 24 of them', () => {
    const capOf = (value: string) =>
      pauseCap({ ...context.policy, customerWait: { ...context.policy.customerWait, value } });
    expect(pauseCap(context.policy)).toBe(72 * HOUR);
    expect(capOf('PT90S')).toBe(90);
    expect(capOf('P2D')).toBe(48 * HOUR);
  });
});

describe('a pause takes seconds out of the timeline (D8)', () => {
  const due = (start: string, value: Limit, ...pauses: [string, string][]) => {
    const taken = pauses.map(([from, to]) => ({ from: at(from), to: at(to) }));
    const setting = { value, rule: 'D1', source: HOUSE_RULE };
    return local(countClock('own-answer', at(start), setting, context, { pauses: taken }).dueAt);
  };

  it.each([
    [
      'hours: by as much',
      '2026-06-01 10:00',
      'PT8H',
      ['2026-06-01 12:00', '2026-06-01 13:30'],
      '2026-06-01 19:30:00',
    ],
    [
      'before the start: not at all',
      '2026-06-01 10:00',
      'PT8H',
      ['2026-06-01 08:00', '2026-06-01 09:00'],
      '2026-06-01 18:00:00',
    ],
    [
      'over the start: what lies after',
      '2026-06-01 10:00',
      'PT8H',
      ['2026-06-01 09:00', '2026-06-01 11:00'],
      '2026-06-01 19:00:00',
    ],
    [
      'after the end: not at all',
      '2026-06-01 10:00',
      'PT8H',
      ['2026-06-01 18:00', '2026-06-01 20:00'],
      '2026-06-01 18:00:00',
    ],
    [
      'one second before the end',
      '2026-06-01 10:00',
      'PT8H',
      ['2026-06-01 17:59:59', '2026-06-01 20:00'],
      '2026-06-01 20:00:01',
    ],
    [
      'days: the end may fall in mid-day',
      '2026-06-01 10:00',
      'P2D',
      ['2026-06-02 12:00', '2026-06-02 15:00'],
      '2026-06-04 02:59:59',
    ],
    [
      'days: nothing on the first day',
      '2026-06-01 10:00',
      'P2D',
      ['2026-06-01 12:00', '2026-06-01 15:00'],
      '2026-06-03 23:59:59',
    ],
  ] as const)('%s', (_name, start, limit, span, expected) => {
    expect(due(start, limit, [...span])).toBe(expected);
  });

  it.each([
    ['within a working day', ['2026-06-02 12:00', '2026-06-02 15:00'], '2026-06-04 02:59:59'],
    ['on the first day: nothing', ['2026-06-01 12:00', '2026-06-01 15:00'], '2026-06-03 23:59:59'],
    ['on the last day', ['2026-06-03 22:00', '2026-06-04 09:00'], '2026-06-04 10:59:59'],
  ] as const)('working days: %s', (_name, span, expected) => {
    expect(due('2026-06-01 10:00', { workingDays: 2 }, [...span])).toBe(expected);
  });

  it('working days: over a weekend only the working hours count', () => {
    const span: [string, string] = ['2026-06-05 20:00', '2026-06-08 03:00'];
    expect(due('2026-06-04 10:00', { workingDays: 2 }, span)).toBe('2026-06-09 06:59:59');
  });

  it('working days: a pause to the very end carries the limit over the weekend', () => {
    const span: [string, string] = ['2026-06-05 23:00', '2026-06-06 00:00'];
    expect(due('2026-06-04 10:00', { workingDays: 1 }, span)).toBe('2026-06-08 00:59:59');
  });

  it('the same day: by as much', () => {
    expect(
      due('2026-06-01 10:00', { workingDays: 0 }, ['2026-06-01 12:00', '2026-06-01 13:00']),
    ).toBe('2026-06-02 00:59:59');
  });

  it('two pauses take both', () => {
    expect(
      due(
        '2026-06-01 10:00',
        'PT8H',
        ['2026-06-01 14:00', '2026-06-01 15:00'],
        ['2026-06-01 11:00', '2026-06-01 12:00'],
      ),
    ).toBe('2026-06-01 20:00:00');
  });

  it('never out of a statutory limit', () => {
    const pauses = [{ from: at('2026-06-02 10:00'), to: at('2026-06-04 10:00') }];
    const { customerAnswer } = context.policy;
    const clock = countClock('statutory-answer', at('2026-06-01 10:00'), customerAnswer, context, {
      pauses,
    });
    expect([local(clock.dueAt), clock.pauses]).toEqual(['2026-06-16 23:59:59', undefined]);
  });

  it('is shown on the clock', () => {
    const pauses = [{ from: at('2026-06-01 12:00'), to: at('2026-06-01 13:00') }];
    const setting = { value: 'PT8H', rule: 'D1', source: HOUSE_RULE };
    expect(
      countClock('own-answer', at('2026-06-01 10:00'), setting, context, { pauses }).pauses,
    ).toEqual(pauses);
    expect(countClock('own-answer', at('2026-06-01 10:00'), setting, context)).not.toHaveProperty(
      'pauses',
    );
  });

  it('past the calendar’s cover makes a working-day limit provisional', () => {
    const value = { workingDays: 1 };
    const setting = { value, rule: 'D3', source: HOUSE_RULE };
    const pauses = [{ from: at('2026-12-28 10:00'), to: at('2026-12-28 12:00') }];
    const start = at('2026-12-27 10:00');
    expect(countClock('own-answer', start, setting, context).provisional).toBe(false);
    expect(countClock('own-answer', start, setting, context, { pauses }).provisional).toBe(true);
    const hours = { ...setting, value: 'PT48H' };
    expect(countClock('own-answer', start, hours, context, { pauses }).provisional).toBe(false);
  });
});

describe('what is left of a span', () => {
  const span = { from: at('2026-06-01 10:00'), to: at('2026-06-01 12:00') };
  const hole = (from: string, to: string) => ({
    from: at(`2026-06-01 ${from}`),
    to: at(`2026-06-01 ${to}`),
  });
  const left = (...holes: ReturnType<typeof hole>[]) =>
    without(span, holes).map(
      ({ from, to }) => `${local(from).slice(11, 16)}-${local(to).slice(11, 16)}`,
    );

  it.each([
    ['none', [], ['10:00-12:00']],
    ['before', [hole('08:00', '10:00')], ['10:00-12:00']],
    ['after', [hole('12:00', '13:00')], ['10:00-12:00']],
    ['over the start', [hole('09:00', '10:30')], ['10:30-12:00']],
    ['over the end', [hole('11:30', '13:00')], ['10:00-11:30']],
    ['in the middle', [hole('10:30', '11:00')], ['10:00-10:30', '11:00-12:00']],
    [
      'overlapping, in any order',
      [hole('10:45', '11:30'), hole('10:30', '11:00')],
      ['10:00-10:30', '11:30-12:00'],
    ],
    [
      'one inside the other',
      [hole('10:30', '11:30'), hole('10:45', '11:00')],
      ['10:00-10:30', '11:30-12:00'],
    ],
    ['all of it', [hole('09:00', '13:00')], []],
    ['exactly all of it', [hole('10:00', '12:00')], []],
  ])('with a hole: %s', (_name, holes, expected) => {
    expect(left(...holes)).toEqual(expected);
  });
});
