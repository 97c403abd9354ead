import { describe, expect, it } from 'vitest';
import {
  MOST_PROVINCES,
  MOST_SEED_OF_SEVERAL,
  provincePlans,
  provincesFor,
} from '../../simulation/provinces/shares.ts';

const plan = { seed: 7, days: 6, tickets: 1645, branches: 'branches', trace: '01K' };

describe('among how many provinces a load is shared', () => {
  it.each([
    [1, 1, 1],
    [1, 199, 1],
    [1, 200, 1],
    [1, 201, 2],
    [365, 73_000, 1],
    [365, 73_001, 2],
    [365, 100_000, 2],
    [1, 400, 2],
    [1, 401, 3],
    [1, 20_000, 100],
    [1, 20_001, 101],
  ])('in %i days %i complaints: %i, none with more than 200 a day', (days, tickets, provinces) => {
    expect(provincesFor({ days, tickets })).toBe(provinces);
  });
});

describe('the plans of provinces', () => {
  it('are the run itself where there is one', () => {
    expect(provincePlans(plan, 1)).toEqual([plan]);
  });

  it('have a seed of their own each, and all complaints together', () => {
    expect(provincePlans(plan, 2)).toEqual([
      { ...plan, seed: 7001, tickets: 823 },
      { ...plan, seed: 7002, tickets: 822 },
    ]);
    const many = provincePlans(plan, MOST_PROVINCES);
    expect(new Set(many.map(({ seed }) => seed)).size).toBe(MOST_PROVINCES);
    expect(many.reduce((sum, { tickets }) => sum + tickets, 0)).toBe(plan.tickets);
  });

  it('have seeds that can be typed, up to the largest', () => {
    const plans = provincePlans({ ...plan, seed: MOST_SEED_OF_SEVERAL }, MOST_PROVINCES);
    for (const { seed } of plans) expect(Number.isSafeInteger(seed)).toBe(true);
    const tooMany = provincePlans({ ...plan, seed: MOST_SEED_OF_SEVERAL + 1 }, MOST_PROVINCES);
    expect(tooMany.every(({ seed }) => Number.isSafeInteger(seed))).toBe(false);
  });
});
