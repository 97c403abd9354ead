import type { TimedKind, WallClock } from '../ports/outside.ts';
import type { makePassTime } from './pass-time.ts';
import { type Place, whereNext } from './place.ts';

/** A wake-up for something that is not there. */
class NothingToWake extends Error {
  override readonly name = 'NothingToWake';
}

/**
 * Answers a wake-up: what has become due is passed, and the machine is told where to wait next.
 * @throws NothingToWake, ChangeBusy
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
  }: {
    readonly kind: TimedKind;
    readonly id: string;
    readonly generation: number;
    readonly correlationId: string;
  }): Promise<Place> => {
    const passed = await passTime(kind, id, { kind: 'wake', generation }, correlationId);
    if (!passed) throw new NothingToWake(`${kind} ${id}`);
    const { timer, waiting } = passed.now;
    return {
      kind,
      id,
      generation,
      where: whereNext(timer, generation, waiting),
      wakeAt: timer.wakeAt ?? clock.now(),
    };
  };
