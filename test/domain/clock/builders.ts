import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import type { ClockContext, ClockFacts } from '../../../functions/domain/clock/clock.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { type Instant, toInstant } from '../../../functions/domain/time.ts';

export const SHANGHAI = 'Asia/Shanghai';

/** What a limit of the operator's own rests on. */
export const HOUSE_RULE = { zh: '公司规定', en: "operator's rule" };

/** Beijing time as people write it, `2026-09-30 20:00` or with seconds, as an instant. */
export const at = (local: string): Instant =>
  toInstant(Date.parse(`${local.replace(' ', 'T')}+08:00`));

/** An instant as Beijing time, with seconds: what expectations are written in. */
export const local = (instant: Instant): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

export const aContext = (changes: Partial<ClockContext> = {}): ClockContext => ({
  policy: defaultPolicy,
  calendar: mainlandCalendar,
  timeZone: SHANGHAI,
  ...changes,
});

export const someFacts = (changes: Partial<ClockFacts> = {}): ClockFacts => ({
  receivedAt: at('2026-06-01 10:00'),
  recordKind: 'complaint',
  tier: 'ordinary',
  category: 'network',
  level: 'city',
  ...changes,
});
