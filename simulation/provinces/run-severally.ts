import { availableParallelism } from 'node:os';
import type { RunEnd } from '../run.ts';
import { runInThread } from './run-in-thread.ts';
import type { ThreadWork } from './thread.ts';

/** How several are run. */
export type Severally = {
  /** Hears how far all are together, from 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
  /** Whether what one came to is all that anybody wants to know of it and of those after it. */
  readonly isEnough?: (end: RunEnd) => boolean;
  /** How many run at once, from 1; as many as there are cores when left out. */
  readonly threads?: number | undefined;
};

type Running = {
  readonly work: ThreadWork;
  readonly stopping: AbortController;
  done: number;
  end?: RunEnd | undefined;
  failure?: { readonly error: unknown };
};

/**
 * Runs several, each in a thread of its own. Where one is enough, or throws, those after it are stopped and
 * those before it run to their end: which is the first of them is the same on every machine.
 * @returns what each came to, in their order; undefined where it was stopped before
 * @throws RunFailed for what was thrown in one of them, unless one before it was enough
 */
export const runSeverally = async (
  works: readonly ThreadWork[],
  { progress, isEnough = () => false, threads = availableParallelism() }: Severally,
): Promise<readonly (RunEnd | undefined)[]> => {
  const all = works.map((work): Running => ({ work, stopping: new AbortController(), done: 0 }));
  const runOne = async (one: Running): Promise<void> => {
    const heard = (done: number): void => {
      one.done = done;
      progress?.(all.reduce((sum, each) => sum + each.done, 0) / all.length);
    };
    try {
      const { signal } = one.stopping;
      one.end = await runInThread(one.work, { progress: heard, signal });
    } catch (error) {
      one.failure = { error };
    }
  };
  const isLast = ({ failure, end }: Running): boolean =>
    failure !== undefined || (end !== undefined && isEnough(end));
  const waiting = all.entries();
  const runOneByOne = async (): Promise<void> => {
    // Each takes the next that nobody has taken.
    for (const [index, one] of waiting) {
      await runOne(one);
      if (isLast(one)) for (const { stopping } of all.slice(index + 1)) stopping.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, all.length) }, runOneByOne));
  const last = all.find(isLast);
  if (last?.failure) throw last.failure.error;
  return all.map(({ end }) => end);
};
