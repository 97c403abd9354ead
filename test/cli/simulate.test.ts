import { describe, expect, it } from 'vitest';
import { simulateCommand } from '../../cli/simulate-command.ts';
import { provincesIn } from '../../cli/simulate-provinces.ts';

describe('npm run simulate', () => {
  it.each([
    [['--provinces', '0'], '--provinces 0: expected a whole number above 0'],
    [['--provinces', '101'], '--provinces 101: expected at most 100'],
    [
      ['--tickets', '2', '--provinces', '3'],
      '--provinces 3: expected at most as many as complaints, which are 2',
    ],
    [
      ['--provinces', '2', '--seed', '9007199254740'],
      '--seed 9007199254740: expected at most 9007199254739 with 2 provinces',
    ],
    [
      ['--break', 'each', '--provinces', '2'],
      '--provinces goes with one rule, not with --break each',
    ],
  ])('refuses %j', async (args, text) => {
    expect(await simulateCommand(args)).toEqual({ code: 2, text });
  });

  it('shares a load among as many provinces as it asks for, unless somebody says otherwise', () => {
    const plan = { seed: 1, days: 1, tickets: 201, branches: 'branches' };
    expect([
      provincesIn(undefined, plan),
      provincesIn('1', plan),
      provincesIn('100', plan),
    ]).toEqual([2, 1, 100]);
  });

  it('runs as many provinces as it is told', async () => {
    const args = ['--days', '1', '--tickets', '2', '--provinces', '2', '--calm'];
    const { code, text } = await simulateCommand(args);
    expect(text).toContain('seed 1, 2 provinces: 1 days, 2 complaints');
    expect(text).toContain('Every guard held.');
    expect(code).toBe(0);
  }, 300_000);
});
