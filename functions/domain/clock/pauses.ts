import { secondsOf } from '../policy/limit.ts';
import type { Policy } from '../policy/policy.ts';
import { type Instant, plusSeconds } from '../time.ts';
import { secondsIn, type TimeSpan } from './interval.ts';

/** Waiting for the customer; open while it has no end. In the order of their starts. */
export type Pause = { readonly from: Instant; readonly to?: Instant | undefined };

/** How many seconds a ticket's pauses may last in sum. @see rule D8 */
export const pauseCap = (policy: Policy): number => secondsOf(policy.customerWait.value);

/**
 * What the pauses really take: elapsed seconds up to the cap, summed over the ticket. An open
 * pause is taken to last until the cap ends it, so a held ticket always has a limit to wake for.
 * @param cap in seconds
 * @see rule D8
 */
export const cappedPauses = (pauses: readonly Pause[], cap: number): TimeSpan[] => {
  let left = cap;
  const capped: TimeSpan[] = [];
  for (const { from, to } of pauses) {
    const longest = plusSeconds(from, left);
    const span = { from, to: to !== undefined && to < longest ? to : longest };
    if (span.to <= span.from) continue;
    capped.push(span);
    left -= secondsIn(span);
  }
  return capped;
};

/** When the open pause ends by itself; undefined when none is open. @see rule D8 */
export const pauseEndsAt = (pauses: readonly Pause[], cap: number): Instant | undefined => {
  const open = pauses.at(-1);
  if (!open || open.to !== undefined) return undefined;
  return cappedPauses(pauses, cap).find(({ from }) => from === open.from)?.to ?? open.from;
};
