import type { Instant } from '../time.ts';
import type { Clock } from './clock.ts';

/**
 * Whether the regulator still takes an appeal about the event. A letter is judged by its postmark,
 * anything else by its receipt.
 * @see rules B6, F7
 */
export const isDoorOpen = (
  door: Pick<Clock, 'dueAt'>,
  { postmarkedAt, receivedAt }: { readonly postmarkedAt?: Instant; readonly receivedAt: Instant },
): boolean => (postmarkedAt ?? receivedAt) <= door.dueAt;
