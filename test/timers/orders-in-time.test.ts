import { describe, expect, it } from 'vitest';
import { epochSeconds, plusSeconds } from '../../functions/domain/time.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeSweep } from '../../functions/timers/sweep.ts';
import { aUnitHandler } from '../builders/order.ts';
import { hoursOn, MONDAY } from '../builders/ticket.ts';
import { aUnit } from '../work-orders/unit.ts';

/** A branch with a work order out, and its sweep. */
const anOrderOut = async () => {
  const unit = await aUnit();
  const { house } = unit;
  const shown = await unit.dispatched();
  const sweep = makeSweep({
    rotaHasGaps: async () => false,
    due: house.store.due,
    clock: house.clock,
    counting: house.lent.clockContext,
    passTime: makePassTime(house.lent),
    organisation: { isEmpty: async () => false },
    noteFailure: (_, id, error) => {
      throw new Error(`${id}: ${error}`);
    },
  });
  const trail = () => house.store.trail().filter(({ aggregate }) => aggregate === 'order');
  const sweepAt = async (now: typeof MONDAY) => {
    house.clock.set(now);
    await sweep('test');
    return trail().map(({ type }) => type);
  };
  return { ...unit, shown, trail, sweepAt };
};

describe('a work order, of which nothing binds', () => {
  it('has no execution started for it, however near its limits are', async () => {
    const { house, post, shown, trail } = await anOrderOut();
    await post(shown.id, [0.25, aUnitHandler, 'take']);
    expect(trail().filter((entry) => 'arms' in entry || 'stops' in entry)).toEqual([]);
    expect(await house.store.orders.load(shown.id)).not.toHaveProperty('wakeAt');
  });

  it.each([
    [-1, false],
    [0, false],
    [1, true],
  ])('is late %i s after its limit: %s (D6)', async (seconds, late) => {
    const { shown, sweepAt } = await anOrderOut();
    const { takeBy } = shown;
    if (!takeBy) throw new Error('no limit to take it');
    const types = await sweepAt(plusSeconds(takeBy, seconds));
    expect(types.includes('WorkOrderLate')).toBe(late);
  });

  it.each([0, 17, 59])('is late on record within about a minute (sweeps %i s off)', async (off) => {
    const { house, shown, trail, sweepAt } = await anOrderOut();
    for (let now = plusSeconds(MONDAY, off); now <= hoursOn(3); now = plusSeconds(now, 60))
      await sweepAt(now);
    const late = trail().find(({ type }) => type === 'WorkOrderLate');
    if (!late || !shown.takeBy) throw new Error('never late');
    const after = epochSeconds(late.at) - epochSeconds(shown.takeBy);
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThanOrEqual(61);
    const alerts = house.store.all('alert').map(({ after }) => after);
    const told = (kind: string) =>
      alerts.flatMap(({ cause, role }) => (cause.kind === kind ? [role] : []));
    expect(told('order-late')).toEqual(['handler', 'head']);
    // Each of its reminders reaches both (D7).
    expect(told('order-due').length).toBeGreaterThanOrEqual(2);
    expect(new Set(told('order-due'))).toEqual(new Set(['handler', 'head']));
  });
});
