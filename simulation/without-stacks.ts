let running = 0;
let before = Error.stackTraceLimit;

/**
 * Does something while no error has a stack: the house refuses by throwing, thousands of times a virtual
 * day, and to write down where each was thrown costs a measurable share of a run. Several may run in one
 * process, begun and ended in any order: stacks are back once none does.
 */
export const withoutStacks = async <T>(what: () => Promise<T>): Promise<T> => {
  if (running === 0) before = Error.stackTraceLimit;
  running += 1;
  Error.stackTraceLimit = 0;
  try {
    return await what();
  } finally {
    running -= 1;
    if (running === 0) Error.stackTraceLimit = before;
  }
};
