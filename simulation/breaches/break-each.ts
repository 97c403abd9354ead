import { grid } from '../grid.ts';
import { type RunPlan, run } from '../run.ts';
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

/** Runs a plan once for each rule that can be broken, with that rule broken. */
export const breakEach = async (
  plan: Omit<RunPlan, 'breaches' | 'progress'>,
  progress?: (done: number) => void,
): Promise<readonly Noticed[]> => {
  const noticed: Noticed[] = [];
  const rules = Object.entries(BROKEN_RULES);
  for (const [rule, { breaches, noticedBy }] of rules) {
    const { broken } = await run({ ...plan, breaches });
    const { guard, at } = broken[0] ?? {};
    noticed.push({ rule, guard, at, isRight: guard !== undefined && noticedBy.includes(guard) });
    progress?.(noticed.length / rules.length);
  }
  return noticed;
};

/** As a table, with the seed. */
export const noticedTable = (noticed: readonly Noticed[], seed: number): string =>
  grid(
    ['rule broken on purpose', 'seed', 'noticed by', 'at'],
    noticed.map(({ rule, guard = 'nobody', at = '', isRight }) => [
      ...[rule, seed, isRight || guard === 'nobody' ? guard : `${guard} (not as it should)`, at],
    ]),
  );
