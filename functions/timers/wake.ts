import { type Instant, plusSeconds } from '../domain/time.ts';
import type { Execution, WallClock } from '../ports/outside.ts';
import type { makePassTime } from './pass-time.ts';

/** A wake-up for something that is not there. */
class NothingToWake extends Error {
  override readonly name = 'NothingToWake';
}

/** Two clocks differ, and this one says that nothing is due yet: the machine asks again. */
class TooEarly extends Error {
  override readonly name = 'TooEarly';
}

/** Clocks that differ by no more than this, in seconds, are waited for by asking again. */
const CLOCKS_DIFFER_BY = 5;

/** What was recorded, and for what the execution waits from then on where the same one goes on. */
export type Woken = { readonly recorded: readonly string[]; readonly wakeAt?: Instant };

/**
 * Answers a wake-up: what has become due is passed. What is to be waited for next has an execution
 * of its own, started when it is near; but for an alert's chain, whose execution goes on from step to step.
 * @throws NothingToWake, TooEarly, ChangeBusy
 * @see rules D7, F1, F2, F3, F4, H5
 */
export const makeWake =
  ({
    passTime,
    clock,
  }: {
    readonly passTime: ReturnType<typeof makePassTime>;
    readonly clock: WallClock;
  }) =>
  async ({
    kind,
    id,
    generation,
    correlationId,
  }: Execution & { readonly correlationId: string }): Promise<Woken> => {
    const passed = await passTime(kind, id, { kind: 'wake', generation }, correlationId);
    if (!passed) throw new NothingToWake(`${kind} ${id}`);
    const { recorded } = passed;
    const { armed, wakeAt, generation: newest } = passed.now;
    if (!armed || generation !== newest || wakeAt === undefined) return { recorded };
    const now = clock.now();
    const isSoon = kind !== 'alert' || wakeAt <= plusSeconds(now, CLOCKS_DIFFER_BY);
    if (now < wakeAt && recorded.length === 0 && isSoon)
      throw new TooEarly(`${kind} ${id}: ${wakeAt}`);
    return kind === 'alert' ? { wakeAt, recorded } : { recorded };
  };
