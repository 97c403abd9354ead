import type { Level } from '../domain/level.ts';
import type { Instant } from '../domain/time.ts';
import type { Timer } from '../domain/timer.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { TimedKind, WaitingState } from '../ports/outside.ts';

/** What a state machine needs to know: which state to go to, and until when to wait there. */
export type Place = {
  readonly kind: TimedKind;
  readonly id: string;
  readonly generation: number;
  readonly where: WaitingState | 'Settled' | 'Superseded';
  readonly wakeAt: Instant;
};

/** The state in which a ticket of a level waits: the path that is drawn in the machine (F1). */
export const waitingAt = (level: Level): WaitingState => {
  switch (level) {
    case 'city':
      return 'AtCity';
    case 'province':
      return 'AtProvince';
    case 'regulator':
      return 'AtRegulator';
    default:
      return unreachable(level);
  }
};

/** Where the execution of a generation goes, by how the thing is watched over now. */
export const whereNext = (
  timer: Timer,
  generation: number,
  waiting: WaitingState,
): Place['where'] => {
  if (generation < timer.generation) return 'Superseded';
  // What was set aside waits for the sweep, not for an execution.
  return timer.setAside || timer.wakeAt === undefined ? 'Settled' : waiting;
};
