import type { Limit } from '../policy/limit.ts';
import type { Instant } from '../time.ts';
import { type Counting, limitEnd } from './limit-end.ts';

/**
 * The last instant of a span that starts at `startAt`, inclusive, as house rules count: hours
 * from the instant, days to 24:00 of the last.
 */
export const plusDuration = (startAt: Instant, span: Limit, counting: Counting): Instant =>
  limitEnd(startAt, span, counting).dueAt;
