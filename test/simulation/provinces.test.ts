import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BROKEN_RULES } from '../../simulation/breaches/breaches.ts';
import { CALM } from '../../simulation/faults.ts';
import { type House, houseOf } from '../../simulation/house/house.ts';
import { endOfAll } from '../../simulation/provinces/end-of-all.ts';
import { runInThread } from '../../simulation/provinces/run-in-thread.ts';
import { runProvinces } from '../../simulation/provinces/run-provinces.ts';
import { runSeverally } from '../../simulation/provinces/run-severally.ts';
import { provincePlans } from '../../simulation/provinces/shares.ts';
import { type RunEnd, run } from '../../simulation/run.ts';

const LONG = 300_000;

const plan = { seed: 7, days: 1, tickets: 2, branches: 'branches' };

const timeless = ({ seconds, ...end }: RunEnd) => end;

describe('provinces that are run at the same time', () => {
  it(
    'come to what each comes to by itself in this thread, byte for byte',
    async () => {
      const heard: number[] = [];
      const progress = (done: number) => heard.push(done);
      const all = await runProvinces(plan, 2, { progress, threads: 2 });
      const alone: RunEnd[] = [];
      for (const one of provincePlans(plan, 2)) alone.push(await run(one));
      expect(all.each.map(timeless)).toEqual(alone.map(timeless));
      expect(timeless(all.end)).toEqual(endOfAll(plan, alone));
      expect(all.brokenIn).toBeUndefined();
      expect(heard).toEqual(heard.toSorted((a, b) => a - b));
      expect(heard.at(-1)).toBe(1);
    },
    LONG,
  );

  const { breaches = [] } = BROKEN_RULES['judged-early'] ?? {};
  const broken = { ...plan, faults: CALM, breaches, trace: 'huaian' };

  it(
    'end where one of them breaks a promise: the first, with what was traced up to it',
    async () => {
      const { end, brokenIn, each } = await runProvinces(broken, 2, { threads: 1 });
      expect(end.broken[0]?.guard).toBe('judged early');
      expect(brokenIn).toBe(1);
      expect(end.plan).toEqual(provincePlans(broken, 2)[0]);
      expect(each).toHaveLength(1);
      expect(end.history.length).toBeGreaterThan(0);
      for (const line of end.history) expect(line).toMatch(/^province 1 2026-/);
    },
    LONG,
  );
});

describe('runs in threads', () => {
  let folder: string;
  let house: House;

  beforeAll(async () => {
    const { branches, bundle } = await houseOf(plan);
    // One branch is enough for a thread to have something to do.
    house = { branches: branches.slice(0, 1), bundle };
  }, LONG);

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
  const never = { ...short, seed: 4711, start: 'never' };
  const works = (...plans: (typeof short)[]) => plans.map((one) => ({ plan: one, house }));

  it(
    'are stopped in the midst of it, and leave nothing behind',
    async () => {
      const stopping = new AbortController();
      const between: number[] = [];
      const progress = (): void => {
        between.push(readdirSync(folder).length);
        stopping.abort();
      };
      const { signal } = stopping;
      expect(await runInThread({ plan: endless, house }, { progress, signal })).toBeUndefined();
      expect(between[0]).toBeGreaterThan(0);
      expect(readdirSync(folder)).toEqual([]);
    },
    LONG,
  );

  it('are stopped too where they throw before they hear of it', async () => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const homeless = { plan: short, house: { ...house, branches: [] } };
    const ended = runInThread(homeless, { progress: () => undefined, signal });
    stopping.abort();
    expect(await ended).toBeUndefined();
  });

  it(
    'are stopped, or never begun, once one before them is enough; those before it run to their end',
    async () => {
      const enough = { ...short, seed: 8 };
      const ends = await runSeverally(works({ ...short, days: 10 }, enough, endless, endless), {
        isEnough: ({ plan: { seed } }) => seed === enough.seed,
        threads: 3,
      });
      expect(ends.map((end) => end?.plan.seed)).toEqual([short.seed, 8, undefined, undefined]);
      expect(readdirSync(folder)).toEqual([]);
    },
    LONG,
  );

  it(
    'are stopped where one before them throws, which reaches whoever asked, with its seed',
    async () => {
      const running = runSeverally(works(never, endless, endless), { threads: 2 });
      await expect(running).rejects.toThrow(
        [
          'province of seed 4711: Invalid time value',
          'Again: npm run simulate -- --days 1 --tickets 1 --seed 4711 --provinces 1 --calm',
        ].join('\n'),
      );
      expect(readdirSync(folder)).toEqual([]);
    },
    LONG,
  );
});
