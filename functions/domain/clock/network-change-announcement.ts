import type { Bilingual } from '../bilingual.ts';
import { type Duration, limitParts } from '../policy/limit.ts';
import type { Policy } from '../policy/policy.ts';
import { type Instant, plusSeconds } from '../time.ts';
import type { ClockContext } from './clock.ts';
import { sameTimeDaysOn } from './local-time.ts';

export type ChangeGrade = keyof Policy['plannedChange'];

/** When a planned network change must have been announced. */
export type Announcement = {
  readonly rule: string;
  readonly source: Bilingual;
  readonly limit: Duration;
  readonly changeAt: Instant;
  /** Last instant in time, inclusive; after it the announcement is late. */
  readonly announceBy: Instant;
};

/** Counted backwards from the change: hours from the instant, days at the same local time. @see rule H2 */
export const announcement = (
  grade: ChangeGrade,
  changeAt: Instant,
  { policy, timeZone }: ClockContext,
): Announcement => {
  const { value: limit, rule, source } = policy.plannedChange[grade];
  const { unit, count } = limitParts(limit);
  const announceBy =
    unit === 'days' ? sameTimeDaysOn(changeAt, -count, timeZone) : plusSeconds(changeAt, -count);
  return { rule, source, limit, changeAt, announceBy };
};
