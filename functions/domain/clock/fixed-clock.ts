import type { Setting } from '../policy/policy.ts';
import { earliest, type Instant, plusSeconds } from '../time.ts';
import { BEHAVIOURS } from './behaviour.ts';
import type { Clock, ClockContext, ClockKind } from './clock.ts';
import { boundBy, callByOf } from './count-clock.ts';
import { secondsIn } from './stretch.ts';

/** Where a given date comes from. */
export type Ground = Pick<Setting<unknown>, 'rule' | 'source'>;

/**
 * A limit that is an instant somebody gave, never past its caps.
 * @see rules A5, B8
 */
export const fixedClock = (
  kind: ClockKind,
  startAt: Instant,
  until: Instant,
  { rule, source }: Ground,
  context: ClockContext,
  caps: readonly Clock[] = [],
): Clock => {
  const { policy } = context;
  const { cap, actBy: capActBy } = boundBy(caps, until);
  const actBy = earliest(until, capActBy) ?? until;
  const whole = Math.max(0, secondsIn({ from: startAt, to: actBy }));
  const remindAt = policy.reminders.value.map((fraction) =>
    plusSeconds(startAt, Math.floor(fraction * whole)),
  );
  return {
    kind,
    rule,
    source,
    policyVersion: policy.version,
    limit: { until },
    startAt,
    actBy,
    dueAt: cap ? cap.dueAt : until,
    remindAt: BEHAVIOURS[kind].reminded ? [...new Set(remindAt)] : [],
    provisional: cap?.provisional ?? false,
    ...callByOf(kind, startAt, actBy, context),
    ...(cap && { cappedBy: { kind: cap.kind, rule: cap.rule } }),
  };
};
