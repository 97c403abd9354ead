import type { Clock } from './clock.ts';
import { isOurDuty, isStatutory } from './kind-traits.ts';
import { isSameCount, isSameFigure } from './same-count.ts';

/**
 * The limit to keep when a changed policy or calendar would count it otherwise. What the law asks
 * of us never becomes later that way, except where it was provisional and the year's data has come;
 * the customer's period (B6) and the regulator's limits (D10) follow the law both ways, and the
 * operator's own limits the new count. None of the law's becomes provisional again, where a branch
 * counts by an older calendar: what came after could then make it later.
 * @param old as the ticket has it
 * @param fresh counted anew from the same facts
 * @see rules B6, D8-D11
 */
export const keptAfterRecount = (old: Clock, fresh: Clock): Clock => {
  if (!isStatutory(old.kind) || isFixing(old, fresh)) return fresh;
  if (fresh.provisional && !old.provisional) return old;
  const later = fresh.dueAt > old.dueAt || fresh.actBy > old.actBy;
  return isOurDuty(old.kind) && later ? old : fresh;
};

/** The year's data has come, and nothing else is new. */
const isFixing = (old: Clock, fresh: Clock): boolean =>
  old.provisional && !fresh.provisional && isSameFigure(old, fresh);

/** What a changed policy or calendar does to one limit. */
export type Shift = {
  readonly old: Clock;
  readonly new: Clock;
  readonly direction: 'earlier' | 'later' | 'same';
  /** The new count would make a statutory duty of ours later, or a firm limit uncertain: it stays. */
  readonly withheld: boolean;
};

const directionOf = (old: Clock, kept: Clock): Shift['direction'] => {
  if (kept.dueAt === old.dueAt) return 'same';
  return kept.dueAt < old.dueAt ? 'earlier' : 'later';
};

/** Dry run for one limit; undefined when the new count comes to the same end. */
export const shiftOf = (old: Clock, fresh: Clock): Shift | undefined => {
  if (isSameCount(old, fresh)) return undefined;
  const kept = keptAfterRecount(old, fresh);
  return { old, new: kept, direction: directionOf(old, kept), withheld: kept === old };
};

/** Dry run for a ticket: its limits as they stand against the same limits counted anew. */
export const shiftsOf = (standing: readonly Clock[], fresh: readonly Clock[]): Shift[] =>
  standing.flatMap((old) => {
    const counted = fresh.find(({ kind }) => kind === old.kind);
    const shift = counted && shiftOf(old, counted);
    return shift ? [shift] : [];
  });
