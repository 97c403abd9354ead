import { Worker } from 'node:worker_threads';
import type { RunEnd } from '../run.ts';
import { RunFailed } from '../run-failed.ts';
import type { ThreadSays, ThreadWork } from './thread.ts';

/** What goes to and fro while a thread runs. */
type Connection = {
  /** Hears how far it is, from 0 to 1. */
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Runs a plan in a thread of its own: to the same end as in this one.
 * @returns undefined where it was stopped by the signal, whatever it threw since; the thread has ended then too
 * @throws RunFailed for what was thrown in the thread
 */
export const runInThread = async (
  workerData: ThreadWork,
  { progress, signal }: Connection,
): Promise<RunEnd | undefined> => {
  if (signal.aborted) return undefined;
  const { promise, resolve, reject } = Promise.withResolvers<RunEnd | undefined>();
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData,
    // Most of what a run makes is dropped at once: with room for it, it is seldom gone through.
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
  });
  const stop = (): void => worker.postMessage('stop');
  signal.addEventListener('abort', stop);
  let end: RunEnd | undefined;
  let thrown: unknown;
  worker.on('message', (said: ThreadSays) => {
    if (said.kind === 'progress') progress(said.done);
    else end = said.end;
  });
  // Its end comes after it.
  worker.on('error', (error) => {
    thrown = error;
  });
  worker.on('exit', (code) => {
    signal.removeEventListener('abort', stop);
    if (end || signal.aborted) resolve(end);
    else reject(new RunFailed(workerData.plan, thrown ?? `ended with ${code}, and no word`));
  });
  return promise;
};
