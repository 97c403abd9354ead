import { parentPort, workerData } from 'node:worker_threads';
import type { House } from '../house/house.ts';
import { type RunEnd, type RunPlan, run } from '../run.ts';

/** What a thread is told to run. */
export type ThreadWork = { readonly plan: RunPlan; readonly house: House };

/** What a thread says. */
export type ThreadSays =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'ended'; readonly end: RunEnd };

if (!parentPort) throw new Error('runs in a thread that somebody else starts');
const port = parentPort;
const { plan, house }: ThreadWork = workerData;
const say = (what: ThreadSays): void => port.postMessage(what);

const stopping = new AbortController();
// Whatever it is told means that nobody wants to know any more.
port.once('message', () => stopping.abort());
try {
  const progress = (done: number): void => say({ kind: 'progress', done });
  say({ kind: 'ended', end: await run(plan, { progress, signal: stopping.signal }, house) });
} catch (error) {
  if (!stopping.signal.aborted) throw error;
} finally {
  port.close();
}
