import { scheduler } from 'node:timers/promises';

/** The demonstration's own time: as fast as the clock on the wall, and never faster than the stack. */
export type Tempo = {
  /** Waits until so many seconds have been played. @throws the abort's reason */
  readonly until: (second: number) => Promise<void>;
  readonly stop: () => void;
};

/** How far it has come, in seconds. */
export type Count = { readonly played: number; readonly waited: number };

/**
 * The count when so many seconds have passed. It stands still while the stack is behind, for at
 * most `patience` seconds in all: on a small machine the functions' first starts take their time,
 * and limits of a few seconds would pass before anybody had a chance.
 */
export const counted = (
  { played, waited }: Count,
  passed: number,
  isBehind: boolean,
  patience: number,
): Count =>
  isBehind && waited < patience
    ? { played, waited: waited + passed }
    : { played: played + passed, waited };

const stepMilliseconds = 100;

/** Starts to count. */
export const startTempo = (
  isBehind: () => boolean,
  patience: number,
  signal: AbortSignal,
): Tempo => {
  let count: Count = { played: 0, waited: 0 };
  let last = performance.now();
  const step = () => {
    const now = performance.now();
    count = counted(count, (now - last) / 1000, isBehind(), patience);
    last = now;
  };
  const timer = setInterval(step, stepMilliseconds);
  return {
    until: async (second) => {
      while (count.played < second) await scheduler.wait(stepMilliseconds, { signal });
    },
    stop: () => clearInterval(timer),
  };
};
