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

/**
 * Answers a wake-up: what has become due is passed. Whatever is to be waited for next has an execution
 * of its own, started when it is near.
 * @throws NothingToWake, TooEarly, ChangeBusy
 * @see rules D7, F1, F2, F4, H5
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
  }: Execution & { readonly correlationId: string }): Promise<void> => {
    const passed = await passTime(kind, id, { kind: 'wake', generation }, correlationId);
    if (!passed) throw new NothingToWake(`${kind} ${id}`);
    const { armed, wakeAt, generation: newest } = passed.now;
    if (armed && generation === newest && wakeAt !== undefined && clock.now() < wakeAt)
      throw new TooEarly(`${kind} ${id}: ${wakeAt}`);
  };
