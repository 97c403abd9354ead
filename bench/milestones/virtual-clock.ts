import { type Instant, toInstant } from '../../functions/domain/time.ts';
import type { WallClock } from '../../functions/ports/outside.ts';

/** A clock that goes on by what this thread works, and by what is skipped because there is nothing to do. */
export type VirtualClock = WallClock & {
  /** Since the epoch, fractions included. */
  readonly milliseconds: () => number;
  /** Waits until then; not at all where it is later already. */
  readonly waitFor: (at: Instant) => void;
};

const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

export const virtualClock = (start: Instant): VirtualClock => {
  let skipped = Date.parse(start) - worked();
  const milliseconds = () => skipped + worked();
  return {
    milliseconds,
    now: () => toInstant(milliseconds()),
    waitFor: (at) => {
      skipped += Math.max(0, Date.parse(at) - milliseconds());
    },
  };
};
