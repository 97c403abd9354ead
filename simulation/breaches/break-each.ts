import { grid } from '../grid.ts';
import { housesWith } from '../house/house.ts';
import { runSeverally } from '../provinces/run-severally.ts';
import type { RunPlan } from '../run.ts';
import { BROKEN_RULES } from './breaches.ts';

/** What became of a run in which one rule was broken. */
export type Noticed = {
  readonly rule: string;
  /** The guard that broke first, and when; undefined where none did. */
  readonly guard: string | undefined;
  readonly at: string | undefined;
  /** Whether it is one of those that must notice it. */
  readonly isRight: boolean;
};

/** Runs a plan once for each rule that can be broken, with that rule broken; as many at once as there are cores. */
export const breakEach = async (
  plan: Omit<RunPlan, 'breaches'>,
  progress?: (done: number) => void,
): Promise<readonly Noticed[]> => {
  const rules = Object.entries(BROKEN_RULES);
  const broken = rules.map(([, { breaches }]) => breaches);
  const houses = await housesWith(plan.branches, broken);
  const works = houses.map((house, index) => ({
    plan: { ...plan, breaches: broken[index] ?? [] },
    house,
  }));
  const ends = await runSeverally(works, { progress });
  return rules.map(([rule, { noticedBy }], index) => {
    const { guard, at } = ends[index]?.broken[0] ?? {};
    return { rule, guard, at, isRight: guard !== undefined && noticedBy.includes(guard) };
  });
};

/** As a table, with the seed. */
export const noticedTable = (noticed: readonly Noticed[], seed: number): string =>
  grid(
    ['rule broken on purpose', 'seed', 'noticed by', 'at'],
    noticed.map(({ rule, guard = 'nobody', at = '', isRight }) => [
      ...[rule, seed, isRight || guard === 'nobody' ? guard : `${guard} (not as it should)`, at],
    ]),
  );
