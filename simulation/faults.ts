import { type Chance, chanceOf } from './random.ts';

/** What can go wrong, each as often as it does: a share of the occasions, or times a day. */
export type FaultRates = {
  /** Of invocations: the function dies at some call, before or after it was carried out. */
  readonly killed: number;
  /** Of invocations: a call is not carried out, and says so. */
  readonly failed: number;
  /** Of invocations: a call is carried out, and its answer never comes. */
  readonly timedOutAfterwards: number;
  /** Of invocations: the platform has no room for it. */
  readonly throttled: number;
  /** Of invocations: each call takes its time, and others come between. */
  readonly slow: number;
  /** Of messages, records and events: delivered twice. */
  readonly doubled: number;
  /** Of messages, records and events: delivered minutes late, behind others. */
  readonly delayed: number;
  /** Of service events that AWS delivers as best it can. */
  readonly dropped: number;
  /** Of executions: accepted, and never begun. */
  readonly lostStart: number;
  /** Of scheduled runs: not begun. */
  readonly missedRun: number;
  /** How far a function's clock is off at most, in milliseconds. */
  readonly skewMs: number;
  /** Of requests of people: the answer is lost on its way back. */
  readonly lostAnswer: number;
  /** Of requests of people: sent twice. */
  readonly sentTwice: number;
  /** How often a day the link to a neighbour is cut, for hours. */
  readonly cutsADay: number;
  /** How often a day a way of the pagers fails, for hours. */
  readonly waysDownADay: number;
};

/** As it goes in a bad month. */
export const ROUGH: FaultRates = {
  killed: 0.003,
  failed: 0.004,
  timedOutAfterwards: 0.003,
  throttled: 0.003,
  slow: 0.02,
  doubled: 0.01,
  delayed: 0.004,
  dropped: 0.05,
  lostStart: 0.01,
  missedRun: 0.01,
  skewMs: 900,
  lostAnswer: 0.01,
  sentTwice: 0.01,
  cutsADay: 0.2,
  waysDownADay: 0.3,
};

/** Nothing goes wrong. */
export const CALM: FaultRates = {
  killed: 0,
  failed: 0,
  timedOutAfterwards: 0,
  throttled: 0,
  slow: 0,
  doubled: 0,
  delayed: 0,
  dropped: 0,
  lostStart: 0,
  missedRun: 0,
  skewMs: 0,
  lostAnswer: 0,
  sentTwice: 0,
  cutsADay: 0,
  waysDownADay: 0,
};

/** The faults whose occasions are counted one by one. */
export type Fault = Exclude<keyof FaultRates, 'skewMs' | 'cutsADay' | 'waysDownADay'>;

/** What goes wrong in a run, and how often it has. */
export type Faults = {
  /** True when this occasion is one of those; counted then. */
  readonly strikes: (fault: Fault) => boolean;
  readonly chance: Chance;
  readonly rates: () => FaultRates;
  /** From now on nothing goes wrong any more. */
  readonly calm: () => void;
  readonly counted: Map<string, number>;
  readonly count: (fault: string) => void;
};

export const makeFaults = (seed: number, given: FaultRates): Faults => {
  const chance = chanceOf(seed, 'faults');
  const counted = new Map<string, number>();
  let rates = given;
  const count = (fault: string): void => {
    counted.set(fault, (counted.get(fault) ?? 0) + 1);
  };
  return {
    chance,
    counted,
    count,
    rates: () => rates,
    calm: () => {
      rates = CALM;
    },
    strikes: (fault) => {
      if (rates[fault] === 0 || !chance.one(rates[fault])) return false;
      count(fault);
      return true;
    },
  };
};
