import type { OnCall } from '../domain/on-call/paging.ts';
import type { RotaCounting } from '../domain/on-call/rota.ts';
import { hasGapsAhead } from '../domain/on-call/rota-gaps.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';

/** It takes longer than a whole sweep: once an hour is often enough for what is 14 days ahead. */
const KEPT_SECONDS = 3600;

/** Whether there is a time within 14 days in which a level's rota has nobody, as found out within this hour (F3). */
export const makeRotaWatch = (onCall: OnCall, counting: RotaCounting) => {
  let found: { readonly until: Instant; readonly hasGaps: boolean } | undefined;
  return (now: Instant): boolean => {
    if (!found || found.until <= now)
      found = {
        until: plusSeconds(now, KEPT_SECONDS),
        hasGaps: hasGapsAhead(onCall, now, counting),
      };
    return found.hasGaps;
  };
};
