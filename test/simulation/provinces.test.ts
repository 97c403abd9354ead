import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BROKEN_RULES } from '../../simulation/breaches/breaches.ts';
import { CALM } from '../../simulation/faults.ts';
import { endOfAll } from '../../simulation/provinces/end-of-all.ts';
import { runProvinces } from '../../simulation/provinces/run-provinces.ts';
import { runSeverally } from '../../simulation/provinces/run-severally.ts';
import { provincePlans } from '../../simulation/provinces/shares.ts';
import { type RunEnd, run } from '../../simulation/run.ts';

const LONG = 300_000;

const plan = { seed: 7, days: 1, tickets: 10, branches: 'branches' };

describe('provinces that are run at the same time', () => {
  it(
    'come to what each comes to by itself in this thread, byte for byte',
    async () => {
      const heard: number[] = [];
      const all = await runProvinces(plan, 2, (done) => heard.push(done));
      const alone: RunEnd[] = [];
      for (const one of provincePlans(plan, 2)) alone.push(await run(one));
      const timeless = ({ seconds, ...end }: RunEnd) => end;
      expect(all.each.map(timeless)).toEqual(alone.map(timeless));
      expect(timeless(all.end)).toEqual(endOfAll(plan, alone));
      expect(all.brokenIn).toBeUndefined();
      expect(heard).toEqual(heard.toSorted((a, b) => a - b));
      expect(heard.at(-1)).toBe(1);
    },
    LONG,
  );

  it(
    'end where one of them breaks a promise, which is told of it alone',
    async () => {
      const { breaches } = BROKEN_RULES['judged-early'] ?? {};
      const broken = { ...plan, faults: CALM, breaches: breaches ?? [] };
      const { end, brokenIn } = await runProvinces(broken, 2);
      expect(end.broken[0]?.guard).toBe('judged early');
      expect(end.plan).toEqual(provincePlans(broken, 2)[(brokenIn ?? 0) - 1]);
    },
    LONG,
  );
});

describe('runs in threads', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-threads-'));
    vi.stubEnv('TMPDIR', folder);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const short = { ...plan, tickets: 1, faults: CALM };
  const endless = { ...short, days: 100_000 };

  it(
    'are stopped, or never begun, once enough is known, and leave nothing behind',
    async () => {
      const plans = [endless, short, endless];
      const ends = await runSeverally(plans, { isEnough: () => true });
      expect(ends.map((end) => end?.plan)).toEqual([undefined, short, undefined]);
      expect(readdirSync(folder)).toEqual([]);
    },
    LONG,
  );

  it(
    'are stopped where one throws, which reaches whoever asked',
    async () => {
      const plans = [endless, { ...short, start: 'never' }];
      await expect(runSeverally(plans, {})).rejects.toThrow('Invalid time value');
      expect(readdirSync(folder)).toEqual([]);
    },
    LONG,
  );
});
