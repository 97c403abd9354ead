import type { Level } from '../level.ts';
import { LEVELS } from '../level.ts';
import type { KeptOnCall, OnCall } from '../on-call/paging.ts';
import type { KeptRota, RotaVersion, WrittenRota } from '../on-call/rota.ts';
import { isSameProfile } from '../organisation/same-profile.ts';
import type { Instant } from '../time.ts';
import type { Duty } from './duty.ts';

/** Whether a deployment has written a level's rota anew since that was last put on record. */
export const isWrittenAnew = (written: WrittenRota, duty: Duty | undefined): boolean =>
  !isSameProfile(written, duty?.versions.at(-1)?.rota);

/**
 * A level's rota, past and to come: what was on record before a deployment wrote it anew counts until now,
 * what is written from now on, and what commands have changed at its time.
 */
export const keptRota = (written: WrittenRota, duty: Duty | undefined, now: Instant): KeptRota => {
  const latest: RotaVersion = { from: now, rota: written };
  const [first, ...others] = duty?.versions ?? [];
  const known = first && ([first, ...others] as const);
  return {
    versions: !known ? [latest] : isWrittenAnew(written, duty) ? [...known, latest] : known,
    overrides: duty?.standIns ?? [],
  };
};

/** Whom a branch pages, each level's rota with what has become of it. */
export const keptOnCall = (
  onCall: OnCall,
  duties: ReadonlyMap<Level, Duty>,
  now: Instant,
): KeptOnCall =>
  Object.fromEntries(
    LEVELS.flatMap((level) => {
      const written = onCall[level];
      if (!written) return [];
      return [[level, { ...written, rota: keptRota(written.rota, duties.get(level), now) }]];
    }),
  );
