import { describe, expect, it } from 'vitest';
import { dayRows } from '../../../functions/domain/clock/explain/day-rows.ts';
import { limitEnd } from '../../../functions/domain/clock/limit-end.ts';
import { atLocalTime, endOfDay, startOfDay } from '../../../functions/domain/clock/local-time.ts';
import { quietWindowAt } from '../../../functions/domain/clock/quiet-hours.ts';
import { clocksAtReceipt } from '../../../functions/domain/clock/ticket-clocks.ts';
import { toInstant } from '../../../functions/domain/time.ts';
import { aContext, HOUSE_RULE, someFacts } from './builders.ts';

const BERLIN = 'Europe/Berlin';
const context = aContext({ timeZone: BERLIN });
const at = (iso: string) => toInstant(Date.parse(iso));

describe('a branch in a zone with daylight saving', () => {
  it('hours are elapsed hours over the change', () => {
    const { dueAt } = limitEnd(at('2026-03-28T20:00:00+01:00'), 'PT8H', context);
    expect(dueAt).toBe(at('2026-03-29T05:00:00+02:00'));
  });

  it('D9 in spring: 15 local days on comes an hour before 360 hours', () => {
    const start = at('2026-03-20T10:00:00+01:00');
    const { actBy, dueAt } = limitEnd(start, 'P15D', context, 'duty');
    expect(actBy).toBe(at('2026-04-04T10:00:00+02:00'));
    expect(dueAt).toBe(at('2026-04-07T23:59:59+02:00'));
  });

  it('D9 in autumn: 360 hours come an hour before 15 local days on', () => {
    const start = at('2026-10-15T10:00:00+02:00');
    const { actBy } = limitEnd(start, 'P15D', context, 'duty');
    expect(actBy).toBe(at('2026-10-30T09:00:00+01:00'));
  });

  it('a working day is as long as the local day is', () => {
    const clock = clocksAtReceipt(someFacts({ receivedAt: at('2026-10-24T10:00:00Z') }), {
      ...context,
      policy: {
        ...context.policy,
        ownAnswer: {
          ...context.policy.ownAnswer,
          ordinary: { value: 'P2D', rule: 'D1', source: HOUSE_RULE },
        },
      },
    })[0];
    if (!clock) throw new Error('no clock');
    expect(clock.dueAt).toBe(at('2026-10-26T23:59:59+01:00'));
    expect(dayRows(clock, context).map(({ counted }) => counted / 3600)).toEqual([0, 25, 24]);
  });

  it('a day has its own bounds', () => {
    expect(startOfDay('2026-03-29', BERLIN)).toBe(at('2026-03-29T00:00:00+01:00'));
    expect(endOfDay('2026-03-29', BERLIN)).toBe(at('2026-03-30T00:00:00+02:00'));
  });

  it('a local time that is skipped moves forward', () => {
    expect(atLocalTime('2026-03-29', '02:30', BERLIN)).toBe(at('2026-03-29T03:30:00+02:00'));
  });

  it('the quiet window is an hour shorter in the night of the change (D5)', () => {
    const hours = { from: '22:00', to: '08:00' };
    expect(quietWindowAt(at('2026-03-28T23:00:00+01:00'), hours, BERLIN)).toEqual({
      from: at('2026-03-28T22:00:00+01:00'),
      to: at('2026-03-29T08:00:00+02:00'),
    });
  });
});
