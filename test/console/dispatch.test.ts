import { describe, expect, it } from 'vitest';
import {
  goingOut,
  oldestOf,
  unitFor,
  unitsByKey,
  type Waiting,
} from '../../console/dispatch/waiting.ts';

const waiting = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  ticketNumber: `HA-${id}`,
  owner: 'huaian',
  version: 1,
  generation: 1,
  state: 'acknowledged',
  level: 'city',
  channel: 'phone',
  recordKind: 'complaint',
  category: 'billing',
  tier: 'ordinary',
  area: 'unknown',
  attention: [],
  accepted: true,
  receivedAt: '2026-11-28T02:00:00Z',
  registeredAt: '2026-11-28T02:00:00Z',
  cameBack: false,
  ownIntake: false,
  ...more,
});
const proposed = (unit: string) => ({ proposed: { unit, by: ['area' as const] } });

describe('what waits to be dispatched', () => {
  it('goes to the unit proposed, or to the one that was chosen instead', () => {
    expect(unitFor(waiting('1', proposed('lianshui')), {})).toBe('lianshui');
    expect(unitFor(waiting('1', proposed('lianshui')), { 1: 'xuyi' })).toBe('xuyi');
    expect(unitFor(waiting('1'), {})).toBeUndefined();
  });

  it('goes out, but for what has no unit and what one took in oneself (A3)', () => {
    const tickets = [
      waiting('1', proposed('lianshui')),
      waiting('2'),
      waiting('3', { ...proposed('lianshui'), ownIntake: true }),
      waiting('4'),
    ];
    expect(goingOut(tickets, { 3: 'xuyi', 4: 'xuyi' })).toEqual([
      { ticket: '1', unit: 'lianshui' },
      { ticket: '4', unit: 'xuyi' },
    ]);
  });

  it('has its nine units under the keys, the most proposed first', () => {
    const units = Array.from({ length: 12 }, (_, index) => `unit-${index}`);
    const queue = [
      waiting('1', proposed('unit-11')),
      waiting('2', proposed('unit-11')),
      waiting('3', proposed('unit-5')),
    ];
    const keyed = unitsByKey(queue, units);
    expect(keyed).toHaveLength(9);
    expect(keyed.slice(0, 3)).toEqual(['unit-11', 'unit-5', 'unit-0']);
  });

  it('says who has waited longest, which is not whose limit is next', () => {
    const late = waiting('late', { receivedAt: '2026-11-27T02:00:00Z' });
    expect(oldestOf([waiting('1'), late])?.id).toBe('late');
    expect(oldestOf([])).toBeUndefined();
  });
});
