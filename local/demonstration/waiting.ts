import { scheduler } from 'node:timers/promises';

/** Waits so many seconds. @throws the abort's reason */
export const seconds = (count: number, signal: AbortSignal): Promise<void> =>
  scheduler.wait(Math.max(0, count * 1000), { signal });

/**
 * Looks again and again until there is something to see.
 * @param atMost seconds
 * @returns undefined when there was nothing in all that time
 * @throws the abort's reason
 */
export const eventually = async <T>(
  look: () => T | undefined | Promise<T | undefined>,
  atMost: number,
  signal: AbortSignal,
): Promise<T | undefined> => {
  const giveUp = Date.now() + atMost * 1000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined || Date.now() > giveUp) return seen;
    await scheduler.wait(100, { signal });
  }
};
