import type { Watcher } from '../watching.ts';
import { entryIn, isEntry } from './read-items.ts';

/** How late, in seconds, half of some and all but a hundredth of them were. */
export type LatenessFigures = {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
};

/** How late each was, in seconds: what executions wait for, and what the sweep finds. */
export type Lateness = {
  readonly byExecution: readonly number[];
  readonly bySweep: readonly number[];
};

/** What there is to say of so many. */
export const latenessFigures = (all: readonly number[]): LatenessFigures => {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? 0 };
};

/** How late what time brings goes on record, by the true clock: milestones that executions wait for, and others. */
export const makeLateness = (now: () => number) => {
  const byExecution: number[] = [];
  const bySweep: number[] = [];
  const watcher: Watcher = {
    committed: (_, written) => {
      for (const { after } of written) {
        if (!after || !isEntry(after) || after.type !== 'DeadlineMissed') continue;
        const { data, by } = entryIn(after);
        const late = (now() - Date.parse(String(data.dueAt))) / 1000;
        if (Object(by).part === 'timer') byExecution.push(late);
        // Whoever does something with a ticket records what passed before, which may be long ago.
        else if (Object(by).part === 'sweep') bySweep.push(late);
      }
    },
  };
  return { watcher, seconds: (): Lateness => ({ byExecution, bySweep }) };
};
