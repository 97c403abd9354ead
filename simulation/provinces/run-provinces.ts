import { houseOf } from '../house/house.ts';
import { type RunEnd, type RunPlan, run } from '../run.ts';
import { RunFailed } from '../run-failed.ts';
import { endOfAll, tracedIn } from './end-of-all.ts';
import { runSeverally, type Severally } from './run-severally.ts';
import { provincePlans } from './shares.ts';

/** What came of a run of one province or several. */
export type ProvincesEnd = {
  /** What was to be run. */
  readonly asked: RunPlan;
  readonly provinces: number;
  /**
   * Of all together; where provinces broke a promise, of the first that did alone, but for its history:
   * that is of all up to it.
   */
  readonly end: RunEnd;
  /** The number of that province, from 1: the same on every machine. */
  readonly brokenIn: number | undefined;
  /** What each came to that was not stopped, in order. */
  readonly each: readonly RunEnd[];
};

const isBroken = ({ broken }: RunEnd): boolean => broken.length > 0;

/**
 * Shares a run among provinces alike: each has the same branches, knows nothing of the others, and is
 * run by itself. When one breaks a promise, those after it are stopped; those before it run to their end.
 * @param provinces from 1, at most as many as complaints
 * @throws BranchProblems where the folder says what cannot be
 * @throws RunFailed for what was thrown in one of them
 */
export const runProvinces = async (
  asked: RunPlan,
  provinces: number,
  { progress, threads }: Pick<Severally, 'progress' | 'threads'> = {},
): Promise<ProvincesEnd> => {
  const began = performance.now();
  const house = await houseOf(asked);
  const works = provincePlans(asked, provinces).map((plan) => ({ plan, house }));
  const ends =
    works.length === 1
      ? [await run(asked, { progress }, house).catch(failed(asked))]
      : await runSeverally(works, { progress, threads, isEnough: isBroken });
  const each = ends.filter((end) => end !== undefined);
  const first = each.find(isBroken);
  if (!first) {
    const seconds = (performance.now() - began) / 1000;
    const end = { ...endOfAll(asked, each), seconds };
    return { asked, provinces, end, brokenIn: undefined, each };
  }
  // None before it was stopped, so that its place among those that were not is its number.
  const brokenIn = each.indexOf(first) + 1;
  const history = tracedIn(each.slice(0, brokenIn), provinces);
  return { asked, provinces, end: { ...first, history }, brokenIn, each };
};

const failed = (plan: RunPlan) => (error: unknown) => {
  throw new RunFailed(plan, error);
};
