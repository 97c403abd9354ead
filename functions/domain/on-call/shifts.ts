import { type Rota, type RotaTime, timesIn } from './rota.ts';
import type { RotaCounting } from './turns.ts';

/** A time in which somebody is on call: first to be called, or after others (F3). */
export type Shift = RotaTime & { readonly turn: 'first' | 'after' };

/**
 * When somebody is on call between two instants; what begins before or ends after them is cut there.
 * @see rule F3
 */
export const shiftsOf = (
  rota: Rota,
  person: string,
  window: RotaTime,
  counting: RotaCounting,
): readonly Shift[] =>
  timesIn<Shift['turn']>(rota, window, counting, (ids) => {
    const place = ids.indexOf(person);
    return place < 0 ? undefined : place === 0 ? 'first' : 'after';
  }).map(({ seen: turn, ...time }) => ({ ...time, turn }));
