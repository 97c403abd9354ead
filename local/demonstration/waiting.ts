import { scheduler } from 'node:timers/promises';
import { Declined } from './api/request.ts';

/** Waits so many seconds. @throws the abort's reason */
export const seconds = (count: number, signal: AbortSignal): Promise<void> =>
  scheduler.wait(Math.max(0, count * 1000), { signal });

/** Nothing, while an API knows of no such thing. @throws whatever else it was */
export const noneYet = (error: unknown): undefined => {
  if (error instanceof Declined && error.status === 404) return undefined;
  throw error;
};

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
