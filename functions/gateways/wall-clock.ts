import { toInstant } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';

/** The platform's clock. */
export const makeWallClock = (): WallClock => ({ now: () => toInstant(Date.now()) });
