import type { Setting } from '../policy/policy.ts';
import { earliest, type Instant } from '../time.ts';
import type { Clock, ClockContext, ClockKind } from './clock.ts';
import { type Adjustments, boundBy, callByOf } from './count-clock.ts';
import { continuous, endOfCountedTime, pointInCountedTime, secondsUntil } from './counted-time.ts';
import { KIND_TRAITS } from './kind-traits.ts';

/** Where a given date comes from. */
export type Basis = Pick<Setting<unknown>, 'rule' | 'source'>;

/**
 * A limit that is an instant somebody gave: later by what the customer was waited for, where that
 * moves its kind, and never past its caps.
 * @see rules A5, B8, D8
 */
export const givenDateClock = (
  kind: ClockKind,
  startAt: Instant,
  until: Instant,
  { rule, source }: Basis,
  context: ClockContext,
  { pauses: given = [], caps = [] }: Adjustments = {},
): Clock => {
  const { policy, calendar } = context;
  const { pausable, reminded } = KIND_TRAITS[kind];
  const pauses = pausable ? given.filter(({ to }) => to > startAt) : [];
  const counted = continuous(startAt, until, 0);
  const end = endOfCountedTime(counted, pauses);
  const { cap, actBy: capActBy } = boundBy(caps, end);
  const actBy = earliest(end, capActBy) ?? end;
  const whole = secondsUntil(counted, actBy, pauses);
  const remindAt = policy.reminders.value.map((fraction) =>
    pointInCountedTime(counted, Math.floor(fraction * whole), pauses),
  );
  return {
    kind,
    rule,
    source,
    policyVersion: policy.version,
    calendarVersion: calendar.version,
    limit: { until },
    startAt,
    actBy,
    dueAt: cap ? cap.dueAt : end,
    // None where the caps end it while the customer is still waited for.
    remindAt: reminded ? [...new Set(remindAt)].filter((at) => at <= actBy) : [],
    provisional: cap?.provisional ?? false,
    ...callByOf(kind, startAt, actBy, context),
    ...(pauses.length > 0 && { pauses }),
    ...(cap && { cappedBy: { kind: cap.kind, rule: cap.rule } }),
  };
};
