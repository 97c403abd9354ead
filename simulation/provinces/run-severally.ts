import { availableParallelism } from 'node:os';
import type { RunEnd, RunPlan } from '../run.ts';
import { runInThread } from './run-in-thread.ts';

type Heard = {
  /** Hears how far all are together, from 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
  /** Whether what one came to is all that anybody wants to know: the others are stopped then. */
  readonly isEnough?: (end: RunEnd) => boolean;
};

/**
 * Runs several plans, each in a thread of its own, as many at once as there are cores.
 * @returns what each came to, in their order; undefined where it was stopped before
 * @throws what was thrown in one of them, when all others have been stopped
 */
export const runSeverally = async (
  plans: readonly RunPlan[],
  { progress, isEnough = () => false }: Heard,
): Promise<readonly (RunEnd | undefined)[]> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ends = plans.map((): RunEnd | undefined => undefined);
  const done = plans.map(() => 0);
  const waiting = plans.entries();
  const runOneByOne = async (): Promise<void> => {
    // Each takes the next that nobody has taken.
    for (const [index, plan] of waiting) {
      if (signal.aborted) return;
      const heard = (share: number): void => {
        done[index] = share;
        progress?.(done.reduce((sum, one) => sum + one, 0) / plans.length);
      };
      const end = await runInThread(plan, { progress: heard, signal });
      ends[index] = end;
      if (end && isEnough(end)) stopping.abort();
    }
  };
  const threads = Array.from({ length: Math.min(availableParallelism(), plans.length) }, () =>
    runOneByOne().catch((error: unknown) => {
      stopping.abort();
      throw error;
    }),
  );
  for (const ended of await Promise.allSettled(threads))
    if (ended.status === 'rejected') throw ended.reason;
  return ends;
};
