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
