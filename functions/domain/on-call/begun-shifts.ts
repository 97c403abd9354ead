import type { Instant } from '../time.ts';
import { plusSeconds } from '../time.ts';
import { type Rota, timesIn } from './rota.ts';
import type { Shift } from './shifts.ts';
import type { RotaCounting } from './turns.ts';

/** A turn of somebody's that goes on, and since when. */
export type BegunShift = {
  readonly person: string;
  readonly turn: Shift['turn'];
  readonly from: Instant;
  /** Whom they follow: who was called first until then, or who is not called any more. */
  readonly before: readonly string[];
};

type Time = { readonly from: Instant; readonly ids: readonly string[] };

/**
 * The turns that go on now and have begun after an instant, by rota, override, swap or take. Whoever is
 * called first now and was on call before begins a turn; whoever has become one of those after, does not.
 * @see rule F3
 */
export const begunShifts = (
  rota: Rota,
  since: Instant,
  now: Instant,
  counting: RotaCounting,
): readonly BegunShift[] => {
  const window = { from: since, to: plusSeconds(now, 1) };
  const times = timesIn(rota, window, counting, (ids) => ids.join(' ')).map(
    ({ from, seen }): Time => ({ from, ids: seen === '' ? [] : seen.split(' ') }),
  );
  const current = times.at(-1)?.ids ?? [];
  return current.flatMap((person, place): readonly BegunShift[] => {
    const turn = place === 0 ? 'first' : 'after';
    const isOf = ({ ids }: Time) => (turn === 'first' ? ids[0] === person : ids.includes(person));
    const last = times.findLastIndex((time) => !isOf(time));
    const [left, begun] = [times[last], times[last + 1]];
    if (!left || !begun) return [];
    const before =
      turn === 'first' ? left.ids.slice(0, 1) : left.ids.filter((id) => !begun.ids.includes(id));
    return [{ person, turn, from: begun.from, before }];
  });
};
