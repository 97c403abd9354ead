import { isSpanCovered } from '../calendar/coverage.ts';
import { type Limit, limitParts, secondsOf } from '../policy/limit.ts';
import type { Setting } from '../policy/policy.ts';
import { earliest, type Instant } from '../time.ts';
import type { Clock, ClockContext, ClockKind } from './clock.ts';
import {
  type CountedTime,
  countedTimeOf,
  endOfCountedTime,
  pointInCountedTime,
  secondsUntil,
} from './counted-time.ts';
import type { TimeSpan } from './interval.ts';
import { KIND_TRAITS } from './kind-traits.ts';
import { type LimitEnd, limitEnd } from './limit-end.ts';
import { localDate } from './local-time.ts';
import { callBy } from './quiet-hours.ts';

/** What a limit is counted with, besides its figure. */
export type Adjustments = {
  /** Already capped. Ignored by kinds that nothing pauses. @see rule D8 */
  readonly pauses?: readonly TimeSpan[];
  /** Limits that this one must not pass. @see rules D3, D4, D6, B8 */
  readonly caps?: readonly Clock[];
};

/** The limit that ends `dueAt` sooner, and the instant by which the caps make one act. */
export const boundBy = (
  caps: readonly Clock[],
  dueAt: Instant,
): { readonly cap?: Clock; readonly actBy?: Instant } => {
  const sooner = caps.filter((cap) => cap.dueAt < dueAt);
  const [cap] = sooner.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const actBy = earliest(...sooner.map((other) => other.actBy));
  return cap && actBy ? { cap, actBy } : {};
};

/** The last good time to call, where calls are made at all. @see rule D5 */
export const callByOf = (
  kind: ClockKind,
  startAt: Instant,
  actBy: Instant,
  { policy, timeZone }: ClockContext,
): { callBy?: Instant } => {
  const { callable, reading } = KIND_TRAITS[kind];
  if (!callable) return {};
  const by = callBy(startAt, actBy, {
    quietHours: policy.quietHours.value,
    callableSeconds: secondsOf(policy.callableTime.value),
    timeZone,
    own: reading === 'house',
  });
  return by === undefined ? {} : { callBy: by };
};

const isKnown = (startAt: Instant, until: Instant, { calendar, timeZone }: ClockContext): boolean =>
  isSpanCovered(calendar, localDate(startAt, timeZone), localDate(until, timeZone));

const pausedEnd = (
  counted: CountedTime,
  startAt: Instant,
  limit: Limit,
  pauses: readonly TimeSpan[],
  context: ClockContext,
): LimitEnd => {
  const dueAt = endOfCountedTime(counted, pauses);
  const byCalendar = limitParts(limit).unit === 'working-days';
  return { actBy: dueAt, dueAt, provisional: byCalendar && !isKnown(startAt, dueAt, context) };
};

/**
 * Whether what ends a limit may still change. Up to a cap that lies inside the cover every day is
 * known, so a firm cap there makes the end firm, however far the limit's own figure would reach.
 */
const isProvisional = (
  startAt: Instant,
  end: LimitEnd,
  cap: Clock | undefined,
  context: ClockContext,
): boolean => {
  if (!cap) return end.provisional;
  return cap.provisional || (end.provisional && !isKnown(startAt, cap.dueAt, context));
};

/**
 * Counts one limit from its start, by one figure of the policy: where it ends once pauses are
 * taken out of its counted time, never past its caps, and when it is reminded of.
 * @see rules D3-D8
 */
export const countClock = (
  kind: ClockKind,
  startAt: Instant,
  { value: limit, rule, source }: Setting<Limit>,
  context: ClockContext,
  { pauses: given = [], caps = [] }: Adjustments = {},
): Clock => {
  const { reading, pausable, reminded } = KIND_TRAITS[kind];
  const { policy, calendar } = context;
  const pauses = pausable ? given.filter(({ to }) => to > startAt) : [];
  const unpaused = limitEnd(startAt, limit, context, reading);
  const counted = countedTimeOf(startAt, limit, unpaused, context, reading);
  const end = pauses.length > 0 ? pausedEnd(counted, startAt, limit, pauses, context) : unpaused;
  const bound = boundBy(caps, end.dueAt);
  const actBy = earliest(end.actBy, bound.actBy) ?? end.actBy;
  const whole = bound.cap ? secondsUntil(counted, actBy, pauses) : counted.seconds;
  const remindAt = policy.reminders.value.map((fraction) =>
    pointInCountedTime(counted, Math.floor(fraction * whole), pauses),
  );
  return {
    kind,
    rule,
    source,
    policyVersion: policy.version,
    calendarVersion: calendar.version,
    limit,
    startAt,
    actBy,
    dueAt: bound.cap?.dueAt ?? end.dueAt,
    // None where the caps end it before the first day that counts.
    remindAt: reminded ? [...new Set(remindAt)].filter((at) => at <= actBy) : [],
    provisional: isProvisional(startAt, end, bound.cap, context),
    ...callByOf(kind, startAt, actBy, context),
    ...(pauses.length > 0 && { pauses }),
    ...(bound.cap && { cappedBy: { kind: bound.cap.kind, rule: bound.cap.rule } }),
  };
};
