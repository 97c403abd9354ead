import { here } from './here.ts';

/** Waits by the virtual clock. */
export const setTimeout = (milliseconds: number): Promise<void> => here.pause(milliseconds);
