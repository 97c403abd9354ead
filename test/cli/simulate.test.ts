import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulateCommand } from '../../cli/simulate-command.ts';
import { provincesIn } from '../../cli/simulate-provinces.ts';
import { BROKEN_RULES } from '../../simulation/breaches/breaches.ts';

describe('npm run simulate', () => {
  it.each([
    [['--provinces', '0'], '--provinces 0: expected a whole number above 0'],
    [['--provinces', '101'], '--provinces 101: expected at most 100'],
    [
      ['--tickets', '2', '--provinces', '3'],
      '--provinces 3: expected at most as many as complaints, which are 2',
    ],
    [
      ['--provinces', '2', '--seed', '9007199254741'],
      '--seed 9007199254741: expected at most 9007199254740 with 2 provinces',
    ],
    [
      ['--days', '1', '--tickets', '20001'],
      '--tickets 20001: expected at most 20000 with --days 1, 200 a day in each of 100 provinces; more in each with --provinces 100',
    ],
    [['--break', 'each', '--provinces', '2'], '--provinces does not go with --break each'],
    [['--break', 'each', '--trace', '01K'], '--trace does not go with --break each'],
    [
      ['--break', 'each', '--days', '2', '--tickets', '401'],
      '--tickets 401: expected at most 400 with --days 2 and --break each, 200 a day, as each rule is broken in one province',
    ],
    [
      ['--break', 'toString'],
      `--break toString: expected each or one of ${Object.keys(BROKEN_RULES).join(', ')}`,
    ],
    [['--acknowledge', '5'], '--acknowledge goes with --branch and --complaints'],
    ...['days', 'tickets', 'seed', 'provinces', 'branches', 'trace', 'break'].map(
      (option): [string[], string] => [
        ['--branch', 'branches/huaian', '--complaints', 'past.csv', `--${option}`, '1'],
        `--${option} does not go with --branch and --complaints`,
      ],
    ),
    [
      ['--branch', 'branches/huaian', '--complaints', 'past.csv', '--calm'],
      '--calm does not go with --branch and --complaints',
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
      provincesIn(undefined, { ...plan, tickets: 20_000 }),
    ]).toEqual([2, 1, 100, 100]);
  });

  it('runs as many provinces as it is told', async () => {
    const args = ['--days', '1', '--tickets', '2', '--provinces', '2', '--calm'];
    const { code, text } = await simulateCommand(args);
    expect(text).toContain('seed 1, 2 provinces: 1 days, 2 complaints');
    expect(text).toContain('Every guard held.');
    expect(code).toBe(0);
  }, 300_000);

  it('ends with 1 where a province broke a promise, and says which', async () => {
    const args = ['--days', '1', '--tickets', '2', '--provinces', '2', '--calm'];
    const { code, text } = await simulateCommand([...args, '--break', 'judged-early']);
    expect(text).toContain('BROKEN in province 1 of 2; those after it were stopped:');
    expect(text).toContain(
      'Again, all of them: npm run simulate -- --days 1 --tickets 2 --seed 1 --provinces 2 --calm --break judged-early',
    );
    expect(code).toBe(1);
  }, 300_000);

  it('ends with 2 where the branches’ folder says what cannot be', async () => {
    const { code, text } = await simulateCommand(['--branches', 'nowhere']);
    expect(text).toMatch(/^nowhere: /);
    expect(code).toBe(2);
  });

  it('ends with 2 where it is asked of a policy in such a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-complaints-'));
    const file = join(folder, 'past.csv');
    writeFileSync(file, 'receivedAt,category\n2026-01-05T10:20:00+08:00,billing\n');
    const args = ['--branch', 'nowhere/nanjing', '--complaints', file];
    const { code, text } = await simulateCommand(args).finally(() =>
      rmSync(folder, { recursive: true }),
    );
    expect(text).toMatch(/nowhere: /);
    expect(code).toBe(2);
  });

  it('ends with 3 where the run itself failed, and says which, and how to run it again', async () => {
    const { code, text } = await simulateCommand(
      ['--days', '1', '--tickets', '2', '--calm'],
      () => {
        throw new Error('no terminal');
      },
    );
    expect(text).toContain('province of seed 1: no terminal');
    expect(text).toContain(
      'Again: npm run simulate -- --days 1 --tickets 2 --seed 1 --provinces 1 --calm',
    );
    expect(code).toBe(3);
  }, 300_000);
});
