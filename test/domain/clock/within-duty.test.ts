import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../functions/domain/clock/clock.ts';
import {
  clocksOf,
  inputsAtReceipt,
  type LimitInputs,
  withinDuty,
} from '../../../functions/domain/clock/ticket-clocks.ts';
import { aContext, at, HOUSE_RULE, local, someFacts } from './builders.ts';

const longBody = { value: { workingDays: 12 }, rule: 'D4', source: HOUSE_RULE };
const { policy } = aContext();
const context = aContext({
  policy: { ...policy, anotherBody: { ...policy.anotherBody, limit: longBody } },
});
const state: LimitInputs = { ...inputsAtReceipt(someFacts()), extension: 'anotherBody' };
const ofKind = (kind: Clock['kind'], of = state): Clock => {
  const clock = clocksOf(of, context).find((one) => one.kind === kind);
  if (!clock) throw new Error(`no ${kind}`);
  return clock;
};
const own = ofKind('own-answer');
const duty = (dueAt: string): Clock => ({
  ...ofKind('statutory-answer'),
  actBy: at(dueAt),
  dueAt: at(dueAt),
});

describe('an own limit within the duty that stands (D4, D9)', () => {
  it('was counted up to the duty as it is counted now', () => {
    expect([local(own.dueAt), own.cappedBy?.rule]).toEqual(['2026-06-16 23:59:59', 'D9']);
  });

  it('is counted up to an earlier one, one second before its own end', () => {
    const within = withinDuty(duty('2026-06-16 23:59:58'), own, state, context);
    expect([local(within.dueAt), within.cappedBy?.rule, within.rule]).toEqual([
      '2026-06-16 23:59:58',
      'D9',
      'D4',
    ]);
    expect(withinDuty(duty('2026-06-10 10:00'), own, state, context)).toMatchObject({
      dueAt: at('2026-06-10 10:00'),
      actBy: at('2026-06-10 10:00'),
    });
  });

  it.each(['2026-06-16 23:59:59', '2026-06-20 23:59:59'])('stays as it is before %s', (end) => {
    expect(withinDuty(duty(end), own, state, context)).toBe(own);
  });

  it('keeps what the customer was waited for (D8)', () => {
    const pauses = [{ from: at('2026-06-02 12:00'), to: at('2026-06-02 15:00') }];
    const waited = { ...state, pauses };
    const within = withinDuty(
      duty('2026-06-10 10:00'),
      ofKind('own-answer', waited),
      waited,
      context,
    );
    expect(within.pauses).toEqual(pauses);
  });

  it('has none where nothing was waited for', () => {
    const within = withinDuty(duty('2026-06-10 10:00'), own, state, context);
    expect(within).not.toHaveProperty('pauses');
  });

  it('starts again with the reopening (J3)', () => {
    const reopenedAt = at('2026-06-03 10:00');
    const within = withinDuty(duty('2026-06-10 10:00'), own, { ...state, reopenedAt }, context);
    expect(within.startAt).toBe(reopenedAt);
  });

  it('no other limit is counted anew', () => {
    const door = ofKind('appeal-door');
    expect(withinDuty(duty('2026-06-10 10:00'), door, state, context)).toBe(door);
  });
});
