import type { Instant } from '../time.ts';
import { edgesOf, onCallAt, type Rota, type RotaCounting } from './rota.ts';

/** A time in which somebody is on call, until just before `to`: first to be called, or after others (F3). */
export type Shift = {
  readonly from: Instant;
  readonly to: Instant;
  readonly turn: 'first' | 'after';
};

/**
 * When somebody is on call between two instants; what begins before or ends after them is cut there.
 * @see rule F3
 */
export const shiftsOf = (
  rota: Rota,
  person: string,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  counting: RotaCounting,
): readonly Shift[] => {
  const edges = [...new Set([from, ...edgesOf(rota, { from, to }, counting), to])].sort();
  const shifts: Shift[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    const place = onCallAt(rota, start, counting).indexOf(person);
    if (end === undefined || place < 0) continue;
    const turn = place === 0 ? 'first' : 'after';
    const last = shifts.at(-1);
    if (last?.to === start && last.turn === turn) shifts.splice(-1, 1, { ...last, to: end });
    else shifts.push({ from: start, to: end, turn });
  }
  return shifts;
};
