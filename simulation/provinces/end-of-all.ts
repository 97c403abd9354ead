import { createHash } from 'node:crypto';
import { sumOfTallies } from '../people/tally.ts';
import type { RunEnd, RunPlan } from '../run.ts';

const sumOf = (counts: readonly Iterable<readonly [string, number]>[]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [what, times] of counts.flatMap((one) => [...one]))
    sums.set(what, (sums.get(what) ?? 0) + times);
  return sums;
};

const sumOfRecords = (counts: readonly Readonly<Record<string, number>>[]) =>
  Object.fromEntries(sumOf(counts.map((one) => Object.entries(one))));

/** The hash of several is that of theirs in order; of one it is its own. */
const hashOf = (hashes: readonly string[]): string => {
  const [first, ...others] = hashes;
  if (first !== undefined && others.length === 0) return first;
  return createHash('sha256').update(hashes.join('\n')).digest('hex');
};

/** What was traced in provinces, from the first on; of several each line says of which. */
export const tracedIn = (ends: readonly RunEnd[], provinces: number): readonly string[] =>
  ends.flatMap(({ history }, index) =>
    provinces === 1 ? history : history.map((line) => `province ${index + 1} ${line}`),
  );

/** What provinces came to together. @param ends in the order of the provinces */
export const endOfAll = (plan: RunPlan, ends: readonly RunEnd[]): Omit<RunEnd, 'seconds'> => ({
  plan,
  broken: ends.flatMap(({ broken }) => broken),
  traceHash: hashOf(ends.map(({ traceHash }) => traceHash)),
  history: tracedIn(ends, ends.length),
  counted: sumOfRecords(ends.map(({ counted }) => counted)),
  looked: sumOfRecords(ends.map(({ looked }) => looked)),
  faults: sumOf(ends.map(({ faults }) => faults)),
  tally: sumOfTallies(ends.map(({ tally }) => tally)),
  lateness: {
    byExecution: ends.flatMap(({ lateness }) => lateness.byExecution),
    bySweep: ends.flatMap(({ lateness }) => lateness.bySweep),
  },
  deadLetters: ends.flatMap(({ deadLetters }) => deadLetters),
});
