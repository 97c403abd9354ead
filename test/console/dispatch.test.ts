import { describe, expect, it } from 'vitest';
import {
  decided,
  goingOut,
  oldestOf,
  unitFor,
  unitOfAll,
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
    expect(unitFor(waiting('1', proposed('lianshui')), { 1: { unit: 'xuyi' } })).toBe('xuyi');
    expect(unitFor(waiting('1'), {})).toBeUndefined();
  });

  it('goes out, but for what has no unit and what one took in oneself (A3)', () => {
    const tickets = [
      waiting('1', proposed('lianshui')),
      waiting('2'),
      waiting('3', { ...proposed('lianshui'), ownIntake: true }),
      waiting('4'),
    ];
    expect(goingOut(tickets, { 3: { unit: 'xuyi' }, 4: { unit: 'xuyi' } })).toEqual([
      { ticket: '1', unit: 'lianshui' },
      { ticket: '4', unit: 'xuyi' },
    ]);
  });

  it('tells the unit who is to take it, and what is to be done (E1)', () => {
    const tickets = [waiting('1', proposed('lianshui')), waiting('2', proposed('lianshui'))];
    const told = { person: 'chen', task: '请当日上门测试。' };
    const chosen = decided({}, tickets, told);
    expect(goingOut(tickets, chosen)).toEqual([
      { ticket: '1', unit: 'lianshui', ...told },
      { ticket: '2', unit: 'lianshui', ...told },
    ]);
    const elsewhere = decided(chosen, tickets.slice(0, 1), { unit: 'xuyi' });
    expect(goingOut(tickets, elsewhere)).toEqual([
      { ticket: '1', unit: 'xuyi', task: told.task },
      { ticket: '2', unit: 'lianshui', ...told },
    ]);
    expect(goingOut(tickets, decided(chosen, tickets, { unit: 'lianshui' }))[0]).toMatchObject(
      told,
    );
    expect(unitOfAll(tickets, chosen)).toBe('lianshui');
    expect(unitOfAll(tickets, elsewhere)).toBeUndefined();
  });

  it('is told nothing any more where that was taken back', () => {
    const tickets = [waiting('1', proposed('lianshui'))];
    const taken = decided(decided({}, tickets, { task: '测试' }), tickets, {
      person: undefined,
      task: undefined,
    });
    expect(goingOut(tickets, taken)).toEqual([{ ticket: '1', unit: 'lianshui' }]);
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
