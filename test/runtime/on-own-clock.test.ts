import { describe, expect, it } from 'vitest';
import { onClockOf } from '../../functions/runtime/on-own-clock.ts';

describe('an instant that somebody reads in a refusal', () => {
  it.each([
    ['Asia/Shanghai', '2026-07-05T20:00:00Z', '2026-07-06T04:00:00+08:00'],
    ['Asia/Urumqi', '2026-12-31T18:30:05Z', '2027-01-01T00:30:05+06:00'],
    ['UTC', '2026-07-05T20:00:00Z', '2026-07-05T20:00:00+00:00'],
    ['Asia/Kathmandu', '2026-07-05T20:00:00Z', '2026-07-06T01:45:00+05:45'],
    ['America/St_Johns', '2026-01-01T00:00:00Z', '2025-12-31T20:30:00-03:30'],
    // The hour before and after the clock is put forward.
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['Asia/Shanghai', '2026-07-05T16:00:00Z', '2026-07-06T00:00:00+08:00'],
    // The last second of the last year that has four digits there.
    ['Asia/Shanghai', '9999-12-31T15:59:59Z', '9999-12-31T23:59:59+08:00'],
  ])('stands on the clock of %s: %s as %s, and is the same', (zone, at, shown) => {
    expect(onClockOf(zone)(at)).toBe(shown);
    expect(Date.parse(shown)).toBe(Date.parse(at));
  });

  it.each([
    ['in a year of five digits there', 'Asia/Shanghai', '9999-12-31T16:00:00Z'],
    ['later in it', 'Asia/Shanghai', '9999-12-31T20:00:00Z'],
    ['before the first year there', 'America/New_York', '0001-01-01T00:00:00Z'],
    ['before the first year', 'UTC', '0000-01-01T00:00:00Z'],
    // Local mean time: 8:05:43 ahead.
    ['where an offset is no whole minute', 'Asia/Shanghai', '1900-01-01T00:00:00Z'],
  ])('stays as it is %s', (_, zone, at) => {
    expect(onClockOf(zone)(at)).toBe(at);
  });

  it('stands so wherever in a sentence, and nothing else of it changes', () => {
    const local = onClockOf('Asia/Shanghai');
    expect(local('最晚 2026-07-06T04:00:00Z（合计不超过 PT12H），不是 2026-07-06T05:00:00Z')).toBe(
      '最晚 2026-07-06T12:00:00+08:00（合计不超过 PT12H），不是 2026-07-06T13:00:00+08:00',
    );
    for (const other of ['2026-07-06', '2026-13-06T04:00:00Z', 'muting-12', '12:00:00Z'])
      expect(local(other)).toBe(other);
  });
});
