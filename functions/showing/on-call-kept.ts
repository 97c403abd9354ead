import { keptOnCall } from '../domain/duty/kept-rota.ts';
import { LEVELS } from '../domain/level.ts';
import type { KeptOnCall, OnCall } from '../domain/on-call/paging.ts';
import type { Instant } from '../domain/time.ts';
import type { ThingReader } from '../ports/readers.ts';

/** Whom a branch pages as it is written, and what has become of that. */
export type OnCallPorts = {
  readonly onCall: OnCall;
  readonly duties: ThingReader<'duty'>;
};

/** Reads whom a branch pages, with what commands have changed of it. */
export type ReadOnCall = (now: Instant) => Promise<KeptOnCall>;

/** Reads it afresh each time, level by level. */
export const makeReadOnCall =
  ({ onCall, duties }: OnCallPorts): ReadOnCall =>
  async (now) => {
    const found = await Promise.all(
      LEVELS.map(async (level) =>
        onCall[level] ? ([level, await duties.load(level)] as const) : undefined,
      ),
    );
    const known = found.flatMap((one) => (one?.[1] ? [[one[0], one[1]] as const] : []));
    return keptOnCall(onCall, new Map(known), now);
  };
