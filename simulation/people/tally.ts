/** How often each operation was asked for, and how it was answered. */
export type Tally = Map<string, { asked: number; done: number; refused: number; unheard: number }>;

/** Counts an answer to an operation. */
export const count = (tally: Tally, operation: string, status: number): void => {
  const row = tally.get(operation) ?? { asked: 0, done: 0, refused: 0, unheard: 0 };
  row.asked += 1;
  if (status >= 200 && status < 400) row.done += 1;
  else if (status >= 400 && status < 500) row.refused += 1;
  else row.unheard += 1;
  tally.set(operation, row);
};

/** Several as one. */
export const sumOfTallies = (tallies: readonly Tally[]): Tally => {
  const all: Tally = new Map();
  for (const [operation, row] of tallies.flatMap((tally) => [...tally])) {
    const sum = all.get(operation) ?? { asked: 0, done: 0, refused: 0, unheard: 0 };
    all.set(operation, {
      asked: sum.asked + row.asked,
      done: sum.done + row.done,
      refused: sum.refused + row.refused,
      unheard: sum.unheard + row.unheard,
    });
  }
  return all;
};
