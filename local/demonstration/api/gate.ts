/** Lets a few tasks at a time through; those that cannot wait go first. */
export type Gate = <T>(haste: 'urgent' | 'patient', task: () => Promise<T>) => Promise<T>;

/**
 * The machine may have two cores, and each request may start a function's process: more at once
 * only makes all of them slower.
 */
export const makeGate = (atOnce: number): Gate => {
  const waiting: Record<'urgent' | 'patient', (() => void)[]> = { urgent: [], patient: [] };
  let inside = 0;
  return async (haste, task) => {
    if (inside < atOnce) inside += 1;
    // Whoever leaves hands the place on.
    else await new Promise<void>((resolve) => waiting[haste].push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.urgent.shift() ?? waiting.patient.shift();
      if (next) next();
      else inside -= 1;
    }
  };
};
