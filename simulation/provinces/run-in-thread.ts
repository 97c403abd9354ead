import { Worker } from 'node:worker_threads';
import { houseOf } from '../house/house.ts';
import type { Listening, RunEnd, RunPlan } from '../run.ts';
import type { ThreadSays, ThreadWork } from './thread.ts';

type Heard = Required<Pick<Listening, 'progress' | 'signal'>>;

/**
 * Runs a plan in a thread of its own: to the same end as in this one.
 * @returns undefined where it was stopped by the signal; the thread has ended then too
 * @throws what was thrown in the thread
 */
export const runInThread = async (
  plan: RunPlan,
  { progress, signal }: Heard,
): Promise<RunEnd | undefined> => {
  const workerData: ThreadWork = { plan, house: await houseOf(plan) };
  if (signal.aborted) return undefined;
  const { promise, resolve, reject } = Promise.withResolvers<RunEnd | undefined>();
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData });
  const stop = (): void => worker.postMessage('stop');
  signal.addEventListener('abort', stop);
  let end: RunEnd | undefined;
  worker.on('message', (said: ThreadSays) => {
    if (said.kind === 'progress') progress?.(said.done);
    else end = said.end;
  });
  worker.on('error', reject);
  worker.on('exit', (code) => {
    signal.removeEventListener('abort', stop);
    if (end || signal.aborted) resolve(end);
    else reject(new Error(`the thread of seed ${plan.seed} ended with ${code}, and no word`));
  });
  return promise;
};
