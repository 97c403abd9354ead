import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callBy, callingAt, quietWindowAt } from '../../../functions/domain/clock/quiet-hours.ts';
import { epochSeconds, plusSeconds } from '../../../functions/domain/time.ts';
import { at, local, SHANGHAI } from './builders.ts';

const quietHours = { from: '22:00', to: '08:00' };
const options = { quietHours, callableSeconds: 3600, timeZone: SHANGHAI, own: true };
const by = (start: string, end: string, own = true) => {
  const instant = callBy(at(start), at(end), { ...options, own });
  return instant && local(instant);
};

describe('the quiet window is [22:00, 08:00) (D5)', () => {
  it.each([
    ['2026-06-01 21:59:59', false],
    ['2026-06-01 22:00:00', true],
    ['2026-06-02 00:00:00', true],
    ['2026-06-02 07:59:59', true],
    ['2026-06-02 08:00:00', false],
  ])('%s: %s', (time, quiet) => {
    expect(quietWindowAt(at(time), quietHours, SHANGHAI) !== undefined).toBe(quiet);
  });

  it('has its bounds on the days that it spans', () => {
    const window = quietWindowAt(at('2026-06-02 03:00'), quietHours, SHANGHAI);
    expect(window && [local(window.from), local(window.to)]).toEqual([
      '2026-06-01 22:00:00',
      '2026-06-02 08:00:00',
    ]);
  });

  it('agrees with a minute-by-minute reading of the clock, whatever the hours', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const text = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(minute, minute, minute, (from, to, now) => {
        fc.pre(from !== to);
        const quiet = from < to ? from <= now && now < to : now >= from || now < to;
        const time = at(`2026-06-01 ${text(now)}`);
        const window = quietWindowAt(time, { from: text(from), to: text(to) }, SHANGHAI);
        expect(window !== undefined).toBe(quiet);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whether customers may be called, and until when (D5)', () => {
  it.each([
    ['2026-06-01 07:59:59', false, '2026-06-01 08:00:00'],
    ['2026-06-01 08:00:00', true, '2026-06-01 22:00:00'],
    ['2026-06-01 21:59:59', true, '2026-06-01 22:00:00'],
    ['2026-06-01 22:00:00', false, '2026-06-02 08:00:00'],
  ])('%s: %s until %s', (time, may, until) => {
    const calling = callingAt(at(time), quietHours, SHANGHAI);
    expect([calling.may, local(calling.until)]).toEqual([may, until]);
  });

  it('is told also where calling ends after midnight', () => {
    const calling = callingAt(at('2026-06-01 07:00'), { from: '01:00', to: '06:00' }, SHANGHAI);
    expect([calling.may, local(calling.until)]).toEqual([true, '2026-06-02 01:00:00']);
  });
});

describe('the last good time to call (D5)', () => {
  it('is the limit itself where calls are welcome', () => {
    expect(by('2026-06-01 10:00', '2026-06-01 18:00')).toBe('2026-06-01 18:00:00');
  });

  it.each([
    ['2026-06-01 21:59:59', '2026-06-01 21:59:59'],
    ['2026-06-01 22:00:00', '2026-06-01 21:59:59'],
    ['2026-06-02 07:59:59', '2026-06-01 21:59:59'],
    ['2026-06-02 08:00:00', '2026-06-02 08:00:00'],
  ])('for a limit at %s is %s', (limit, expected) => {
    expect(by('2026-06-01 10:00', limit)).toBe(expected);
  });

  it.each([
    ['2026-06-01 20:59:59', '2026-06-01 21:59:59'],
    ['2026-06-01 21:00:00', '2026-06-02 09:00:00'],
    ['2026-06-01 22:30:00', '2026-06-02 09:00:00'],
  ])('needs an hour for an own limit: received %s gives %s', (start, expected) => {
    expect(by(start, '2026-06-02 06:00')).toBe(expected);
  });

  it.each([
    ['2026-06-02 00:00:00', '2026-06-02 08:00:00', '2026-06-02 09:00:00'],
    ['2026-06-02 00:59:59', '2026-06-02 08:59:59', '2026-06-02 09:00:00'],
    ['2026-06-02 01:00:00', '2026-06-02 09:00:00', '2026-06-02 09:00:00'],
    ['2026-06-02 01:00:01', '2026-06-02 09:00:01', '2026-06-02 09:00:01'],
    // What the evening leaves and what the morning leaves are added up.
    ['2026-06-01 21:19:59', '2026-06-02 08:19:59', '2026-06-02 09:00:00'],
    ['2026-06-01 21:19:59', '2026-06-02 08:20:00', '2026-06-02 08:20:00'],
    ['2026-06-01 08:30:00', '2026-06-02 08:30:00', '2026-06-02 08:30:00'],
    // Begun after the window, it has lost nothing to it.
    ['2026-06-02 07:59:59', '2026-06-02 08:30:00', '2026-06-02 09:00:00'],
    ['2026-06-02 08:00:00', '2026-06-02 08:30:00', '2026-06-02 08:30:00'],
  ])('nor in the morning less than that: %s to %s gives %s', (start, end, expected) => {
    expect(by(start, end)).toBe(expected);
    expect(by(start, end, false)).toBe(end);
  });

  it('never gives a statutory limit the next morning', () => {
    expect(by('2026-06-01 21:30', '2026-06-02 06:00', false)).toBe('2026-06-01 21:59:59');
    expect(by('2026-06-01 21:59:59', '2026-06-02 06:00', false)).toBe('2026-06-01 21:59:59');
    expect(by('2026-06-01 22:00', '2026-06-02 06:00', false)).toBeUndefined();
  });

  it('never lies in quiet hours', () => {
    const start = at('2026-06-01 00:00');
    fc.assert(
      fc.property(fc.nat(86_400 * 3), fc.nat(86_400 * 3), fc.boolean(), (from, length, own) => {
        const startAt = plusSeconds(start, from);
        const called = callBy(startAt, plusSeconds(startAt, length), { ...options, own });
        if (called === undefined) return !own;
        expect(quietWindowAt(called, quietHours, SHANGHAI)).toBeUndefined();
        return own || epochSeconds(called) >= epochSeconds(startAt);
      }),
    );
  });
});
