import type { Figure } from '../figure.ts';
import { median, spread } from '../samples.ts';
import { complaintLimits, type LimitCase, otherLimits, shortestLimit } from './limit-cases.ts';

/** How often each is done in one round. */
const TIMES = 10;
const ROUNDS = 25;
/** Rounds before anything counts: compilers have settled by then. */
const WARM_UP = 10;

/** Microseconds that computing and explaining take, round by round. */
type Cost = {
  readonly what: string;
  readonly compute: readonly number[];
  readonly explain: readonly number[];
};

const microseconds = (job: () => unknown): number => {
  const begun = performance.now();
  for (let done = 0; done < TIMES; done += 1) job();
  return ((performance.now() - begun) * 1000) / TIMES;
};

/** All take turns within a round: a ratio is of one and the same moment. */
const round = (cases: readonly LimitCase[]) =>
  cases.map(({ compute, explain }) => ({
    compute: microseconds(compute),
    explain: microseconds(explain),
  }));

const measure = (cases: readonly LimitCase[], say: (line: string) => void): Cost[] => {
  say('warming up');
  for (let done = 0; done < WARM_UP; done += 1) round(cases);
  const rounds = Array.from({ length: ROUNDS }, (_, index) => {
    say(`computing and explaining limits, round ${index + 1} of ${ROUNDS}`);
    return round(cases);
  });
  return cases.map(({ what }, index) => {
    const own = rounds.flatMap((one) => one[index] ?? []);
    return {
      what,
      compute: own.map(({ compute }) => compute),
      explain: own.map(({ explain }) => explain),
    };
  });
};

const against = (what: string, own: readonly number[], base: readonly number[]): Figure => {
  const ratios = own.map((time, index) => time / (base[index] ?? Number.NaN));
  const [time, baseTime] = [own, base].map((times) => median(times).toFixed(0));
  return {
    what,
    value: median(ratios),
    unit: 'times',
    goal: { at: 'most', value: 10 },
    note: `${time} µs against ${baseTime} µs; rounds ${spread(ratios, 1)}`,
  };
};

/**
 * What computing a limit costs, by its kind and length, against the shortest one's: the longest
 * one's tells whether it grows with the span. And what explaining costs against computing.
 */
export const limitCost = (say: (line: string) => void): Figure[] => {
  const shortest = shortestLimit();
  const costs = measure([shortest, ...otherLimits(), complaintLimits()], say);
  const base = costs.find(({ what }) => what === shortest.what)?.compute ?? [];
  return [
    ...costs
      .slice(1)
      .map(({ what, compute }) =>
        against(`${what}: computing, against ${shortest.what}`, compute, base),
      ),
    ...costs.map(({ what, compute, explain }) =>
      against(`${what}: explaining, against computing`, explain, compute),
    ),
  ];
};
