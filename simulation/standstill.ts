/** What runs, as far as the clock waits for it. */
type Running = {
  /** How many hold the clock still. */
  readonly swift: () => number;
  readonly letAllPass: () => void;
};

/** What needs no clock is done in one turn; a package may take some more that has turns of its own. */
const TURNS = 50;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Lets whatever is ready go on until it waits for the clock. Whoever waits for what a slow invocation
 * reads for all, as for a secret, waits for the clock too, though nothing says so.
 */
export const untilStandstill = async (all: readonly Running[]): Promise<void> => {
  await turn();
  for (let turns = 0; all.some(({ swift }) => swift() > 0); turns += 1) {
    if (turns === TURNS) for (const { letAllPass } of all) letAllPass();
    else await turn();
  }
};
