import { type RunEnd, type RunPlan, run } from '../run.ts';
import { endOfAll } from './end-of-all.ts';
import { runSeverally } from './run-severally.ts';
import { provincePlans } from './shares.ts';

/** What came of a run of one province or several. */
export type ProvincesEnd = {
  /** What was to be run. */
  readonly asked: RunPlan;
  readonly provinces: number;
  /** Of all together; where a province broke a promise, of the first that did alone. */
  readonly end: RunEnd;
  /** The number of that province, from 1. */
  readonly brokenIn: number | undefined;
  /** What each came to that was not stopped, in order. */
  readonly each: readonly RunEnd[];
};

const isBroken = ({ broken }: RunEnd): boolean => broken.length > 0;

/**
 * Shares a run among provinces alike: each has the same branches, knows nothing of the others, and is
 * run by itself. When one breaks a promise, the others are stopped.
 * @param provinces from 1, at most as many as complaints
 * @param progress hears how far all are, from 0 to 1
 */
export const runProvinces = async (
  asked: RunPlan,
  provinces: number,
  progress?: (done: number) => void,
): Promise<ProvincesEnd> => {
  const began = performance.now();
  const ends =
    provinces === 1
      ? [await run(asked, { progress })]
      : await runSeverally(provincePlans(asked, provinces), { progress, isEnough: isBroken });
  const each = ends.filter((end) => end !== undefined);
  const seconds = (performance.now() - began) / 1000;
  const first = ends.findIndex((end) => end && isBroken(end));
  return {
    ...{ asked, provinces, each },
    brokenIn: first < 0 ? undefined : first + 1,
    end: ends[first] ?? { ...endOfAll(asked, each), seconds },
  };
};
