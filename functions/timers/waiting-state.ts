import type { Level } from '../domain/level.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { WaitingState } from '../ports/outside.ts';

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
