import { LEVELS } from '../level.ts';
import { type Instant, plusSeconds } from '../time.ts';
import type { KeptOnCall } from './paging.ts';
import { gapsIn } from './rota.ts';
import type { RotaCounting } from './turns.ts';

/** So far ahead it is told that nobody is on call: 14 days. */
export const GAPS_AHEAD_SECONDS = 14 * 86_400;

/** Whether there is a time within 14 days in which a level's rota has nobody (F3). */
export const hasGapsAhead = (onCall: KeptOnCall, now: Instant, counting: RotaCounting): boolean => {
  const ahead = { from: now, to: plusSeconds(now, GAPS_AHEAD_SECONDS) };
  return LEVELS.some((level) => {
    const rota = onCall[level]?.rota;
    return rota !== undefined && gapsIn(rota, ahead, counting).length > 0;
  });
};
