import { describe, expect, it } from 'vitest';
import { accidentClocks } from '../../../functions/domain/clock/accident-clocks.ts';
import {
  type Extension,
  provinceAnswerClock,
} from '../../../functions/domain/clock/answer-clocks.ts';
import { appealClocks, isDoorOpen } from '../../../functions/domain/clock/appeal-clocks.ts';
import { callBackClock } from '../../../functions/domain/clock/call-back.ts';
import { extendLimits } from '../../../functions/domain/clock/change-limits.ts';
import type { Clock, ClockFacts, ClockKind } from '../../../functions/domain/clock/clock.ts';
import { judgeAnswer } from '../../../functions/domain/clock/judge-answer.ts';
import { announcement } from '../../../functions/domain/clock/network-change-announcement.ts';
import {
  promisedAnswerClock,
  solutionAnswerClock,
} from '../../../functions/domain/clock/solution-answer-clocks.ts';
import {
  clocksAtReceipt,
  clocksOf,
  inputsAtReceipt,
} from '../../../functions/domain/clock/ticket-clocks.ts';
import { workOrderClocks } from '../../../functions/domain/clock/work-order-clocks.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { aContext, at, local, someFacts } from './builders.ts';

const context = aContext();
const TEN = at('2026-06-01 10:00');

const clockOf = (clocks: readonly Clock[], kind: ClockKind): Clock => {
  const clock = clocks.find((one) => one.kind === kind);
  if (!clock) throw new Error(`no ${kind}`);
  return clock;
};
const receipt = (kind: ClockKind, facts: Partial<ClockFacts>) =>
  clockOf(clocksAtReceipt(someFacts({ receivedAt: TEN, ...facts }), context), kind);
const extended = (extension: Extension) => {
  const decision = extendLimits(
    inputsAtReceipt(someFacts({ receivedAt: TEN })),
    extension,
    context,
  );
  if (decision.kind !== 'changed') throw new Error('refused');
  return clockOf(clocksOf(decision.state, context), 'own-answer');
};
const accident = (grade: 'serious' | 'particularlySerious', kind: ClockKind) =>
  clockOf(accidentClocks({ [grade]: TEN }, context), kind);

/** Rule, what it is about, the limit, the last second in time (Beijing), and the rule cited. */
const TABLE: readonly [rule: string, what: string, clock: () => Clock, lastInTime: string][] = [
  ['D1', 'VIP 8 h', () => receipt('own-answer', { tier: 'vip' }), '2026-06-01 18:00:00'],
  ['D1', 'GoTone 24 h', () => receipt('own-answer', { tier: 'go-tone' }), '2026-06-02 10:00:00'],
  ['D1', 'ordinary 48 h', () => receipt('own-answer', {}), '2026-06-03 10:00:00'],
  [
    'D2',
    'critical 8 h',
    () => receipt('own-answer', { urgency: 'critical' }),
    '2026-06-01 18:00:00',
  ],
  ['D2', 'urgent 24 h', () => receipt('own-answer', { urgency: 'urgent' }), '2026-06-02 10:00:00'],
  [
    'D1',
    'general is no shorter',
    () => receipt('own-answer', { urgency: 'general' }),
    '2026-06-03 10:00:00',
  ],
  [
    'D1',
    'VIP shorter than urgent',
    () => receipt('own-answer', { tier: 'vip', urgency: 'urgent' }),
    '2026-06-01 18:00:00',
  ],
  [
    'D1',
    'urgency says nothing outside network matters',
    () => receipt('own-answer', { category: 'billing', urgency: 'critical' }),
    '2026-06-03 10:00:00',
  ],
  ['D3', '4 working days', () => extended('anotherProvince'), '2026-06-05 23:59:59'],
  ['D4', '7 working days', () => extended('anotherBody'), '2026-06-10 23:59:59'],
  ['D9', '15 days', () => receipt('statutory-answer', {}), '2026-06-16 23:59:59'],
  [
    'D10',
    '5 working days',
    () => clockOf(appealClocks({ papersAt: TEN }, context), 'appeal-acceptance'),
    '2026-06-08 23:59:59',
  ],
  [
    'D10',
    '30 days',
    () => clockOf(appealClocks({ papersCompleteAt: TEN }, context), 'appeal-answer'),
    '2026-07-01 23:59:59',
  ],
  [
    'D11',
    'town 48 h',
    () => receipt('fault-repair', { recordKind: 'fault-report', place: 'town' }),
    '2026-06-03 10:00:00',
  ],
  [
    'D11',
    'country 72 h',
    () => receipt('fault-repair', { recordKind: 'fault-report', place: 'country' }),
    '2026-06-04 10:00:00',
  ],
  [
    'D11',
    'unknown place as town',
    () => receipt('fault-repair', { recordKind: 'fault-report' }),
    '2026-06-03 10:00:00',
  ],
  [
    'B6',
    'billing 5 months',
    () => receipt('appeal-door', { category: 'billing', occurredAt: at('2026-02-03 09:00') }),
    '2026-07-03 23:59:59',
  ],
  [
    'B6',
    'others 2 years',
    () => receipt('appeal-door', { occurredAt: at('2023-06-01 09:00') }),
    '2025-06-03 23:59:59',
  ],
  ['B8', 'the same day', () => solutionAnswerClock(TEN, context), '2026-06-01 23:59:59'],
  [
    'B8',
    'the promised date',
    () => promisedAnswerClock(TEN, at('2026-06-02 12:00'), receipt('own-answer', {}), context),
    '2026-06-02 12:00:00',
  ],
  [
    'B8',
    'a promise past the limit that counts',
    () => promisedAnswerClock(TEN, at('2026-06-05 12:00'), receipt('own-answer', {}), context),
    '2026-06-03 10:00:00',
  ],
  [
    'F1',
    "the province's 48 h",
    () => provinceAnswerClock(at('2026-06-03 10:00'), context),
    '2026-06-05 10:00:00',
  ],
  [
    'D6',
    'taking 2 h',
    () => workOrderClocks(TEN, receipt('own-answer', {}), context).take,
    '2026-06-01 12:00:00',
  ],
  [
    'D6',
    'reply in two thirds of 48 h',
    () => workOrderClocks(TEN, receipt('own-answer', {}), context).reply,
    '2026-06-02 18:00:05',
  ],
  [
    'D6',
    'passing on 2 h',
    () => workOrderClocks(TEN, receipt('own-answer', {}), context).passOn,
    '2026-06-01 12:00:00',
  ],
  [
    'D6',
    "inside a VIP's 8 h, with time left to tell the customer (E1)",
    () => workOrderClocks(TEN, receipt('own-answer', { tier: 'vip' }), context).reply,
    '2026-06-01 15:20:00',
  ],
  [
    'H7',
    'particularly serious, spoken at once',
    () => accident('particularlySerious', 'accident-spoken'),
    '2026-06-01 10:00:00',
  ],
  [
    'H7',
    'particularly serious, written 4 h',
    () => accident('particularlySerious', 'accident-written'),
    '2026-06-01 14:00:00',
  ],
  [
    'H7',
    'serious, spoken 4 h',
    () => accident('serious', 'accident-spoken'),
    '2026-06-01 14:00:00',
  ],
  [
    'H7',
    'serious, written 24 h',
    () => accident('serious', 'accident-written'),
    '2026-06-02 10:00:00',
  ],
  [
    'J3',
    'call-back within 3 working days',
    () => callBackClock(TEN, context),
    '2026-06-04 23:59:59',
  ],
];

describe.each(TABLE)('%s: %s', (rule, _what, count, lastInTime) => {
  it(`ends at ${lastInTime} and cites ${rule}`, () => {
    const clock = count();
    expect(local(clock.dueAt)).toBe(lastInTime);
    expect(clock.rule).toBe(rule);
    expect([clock.source.zh, clock.source.en]).not.toContain('');
    expect(clock.policyVersion).toBe(context.policy.version);
    expect(clock.provisional).toBe(false);
  });

  it.each([
    [-1, 'in-time'],
    [0, 'in-time'],
    [1, 'late'],
  ] as const)('%i s from its end is %s', (offset, expected) => {
    const clock = count();
    expect(judgeAnswer(clock, plusSeconds(clock.dueAt, offset), 'written')).toBe(expected);
  });
});

describe('B6: the door is judged by the postmark', () => {
  const door = () =>
    receipt('appeal-door', { category: 'billing', occurredAt: at('2026-02-03 09:00') });
  const days = at('2026-07-10 09:00');

  it.each([
    ['2026-07-03 23:59:58', true],
    ['2026-07-03 23:59:59', true],
    ['2026-07-04 00:00:00', false],
  ])('a letter posted %s: %s', (posted, open) => {
    expect(isDoorOpen(door(), { postmarkedAt: at(posted), receivedAt: days })).toBe(open);
  });

  it('anything else by its receipt', () => {
    expect(isDoorOpen(door(), { receivedAt: days })).toBe(false);
    expect(isDoorOpen(door(), { receivedAt: at('2026-07-03 09:00') })).toBe(true);
  });
});

describe('H2: planned changes are announced ahead', () => {
  const change = at('2026-06-10 02:00');

  it.each([
    ['major', '2026-06-07 02:00:00'],
    ['general', '2026-06-08 14:00:00'],
  ] as const)('a %s one by %s, counted backwards', (grade, by) => {
    const { announceBy, rule, changeAt } = announcement(grade, change, context);
    expect(local(announceBy)).toBe(by);
    expect([rule, changeAt]).toEqual(['H2', change]);
  });
});
