import { describe, expect, it } from 'vitest';
import { onDay, timeWords, weekFrom } from '../../console/alerts/week.ts';

const NOW = Date.parse('2026-11-29T17:30:00Z');

describe('the calendar of duty', () => {
  it('begins with today on the branch’s own clock, and moves by whole weeks', () => {
    expect(weekFrom(NOW, 0, 'Asia/Shanghai')[0]).toEqual({
      date: '2026-11-30',
      from: '2026-11-30T00:00:00+08:00',
      to: '2026-12-01T00:00:00+08:00',
    });
    expect(weekFrom(NOW, 0, 'UTC')[0]?.date).toBe('2026-11-29');
    expect(weekFrom(NOW, -1, 'UTC').map(({ date }) => date)).toEqual([
      ...['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'],
      ...['2026-11-26', '2026-11-27', '2026-11-28'],
    ]);
  });

  it('cuts a shift at midnight, and leaves out what only touches the day', () => {
    const [day] = weekFrom(NOW, 0, 'Asia/Shanghai');
    const shifts = [
      { from: '2026-11-28T16:00:00Z', to: '2026-11-29T16:00:00Z' },
      { from: '2026-11-29T16:00:00Z', to: '2026-11-30T00:00:00Z' },
      { from: '2026-11-30T00:00:00Z', to: '2026-12-02T00:00:00Z' },
      { from: '2026-11-30T16:00:00Z', to: '2026-12-02T00:00:00Z' },
    ];
    const parts = day ? onDay(shifts, day) : [];
    expect(
      parts.map(({ from, to, endsDay }) => [
        timeWords(from, 'Asia/Shanghai'),
        timeWords(to, 'Asia/Shanghai'),
        endsDay,
      ]),
    ).toEqual([
      ['00:00', '08:00', false],
      ['08:00', '00:00', true],
    ]);
    expect(parts[1]?.whole).toBe(shifts[2]);
  });
});
