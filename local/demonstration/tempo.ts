import { scheduler } from 'node:timers/promises';

/** The demonstration's own time: as fast as the clock on the wall, and never faster than the stack. */
export type Tempo = {
  /** Seconds played so far. */
  readonly now: () => number;
  /** Waits until so many seconds have been played. @throws the abort's reason */
  readonly until: (second: number) => Promise<void>;
};

const stepSeconds = 0.1;

/**
 * Starts to count. The count stands still while the stack is behind, for at most `patience` seconds
 * in all: on a small machine the functions' first starts take their time, and limits of a few
 * seconds would pass before anybody had a chance.
 */
export const startTempo = (
  isBehind: () => boolean,
  patience: number,
  signal: AbortSignal,
): Tempo => {
  let played = 0;
  let waited = 0;
  const count = async () => {
    let last = performance.now();
    while (!signal.aborted) {
      await scheduler.wait(stepSeconds * 1000, { signal });
      const passed = (performance.now() - last) / 1000;
      last += passed * 1000;
      if (waited < patience && isBehind()) waited += passed;
      else played += passed;
    }
  };
  count().catch(() => {
    // It has been aborted, and whoever waits hears of it.
  });
  return {
    now: () => played,
    until: async (second) => {
      while (played < second) await scheduler.wait(stepSeconds * 1000, { signal });
    },
  };
};
