import { plusDays } from '../calendar/dates.ts';
import { atLocalTime, localDate, type TimeZone } from '../clock/local-time.ts';
import { quietWindowAt } from '../clock/quiet-hours.ts';
import type { Alert, PutOff } from '../on-call/alert.ts';
import type { KeptOnCall } from '../on-call/paging.ts';
import { changesAfter } from '../on-call/rota.ts';
import type { RotaCounting } from '../on-call/turns.ts';
import type { Policy } from '../policy/policy.ts';
import { ALWAYS_WAKES, type Judged, VALUE_CONDITIONS, type WakeRule } from '../policy/wakes.ts';
import type { Instant } from '../time.ts';

/** By what it is decided whether an alert wakes somebody. */
export type WakeGround = {
  readonly policy: Pick<Policy, 'wakes'>;
  readonly onCall: KeptOnCall;
  readonly counting: RotaCounting;
};

type Addressed = Pick<Alert, 'level' | 'cause' | 'facts'>;

/** A change of shift further off than this is not waited for: the daily digest comes first. */
const LIST_WITHIN_DAYS = 1;

/**
 * Until when an alert waits, and for what: the next shift's list or the daily digest, by the first line of
 * the policy's map that fits. Undefined where somebody is called now: for what always wakes, for what no
 * line fits, and for an alert of which nothing is known.
 * @see rules D5, D7, F2
 */
export const putOff = (
  alert: Addressed,
  { policy: { wakes }, onCall, counting }: WakeGround,
  now: Instant,
): PutOff | undefined => {
  const judged = judgedOf(alert);
  if (!judged || wakesAlways(alert)) return undefined;
  const { timeZone } = counting;
  const becomes = wakes.map.value.find((rule) => fits(rule, judged, now, timeZone))?.becomes;
  if (becomes === undefined || becomes === 'wake') return undefined;
  const daily = nextAt(wakes.digestAt.value, now, timeZone);
  if (becomes === 'digest') return { as: 'digest', until: daily };
  const rota = onCall[alert.level]?.rota;
  const change = rota && changesAfter(rota, now, LIST_WITHIN_DAYS, counting);
  return { as: 'list', until: change ?? daily };
};

/** A hand-over is about no complaint: all that there is to know of it is known. */
const judgedOf = ({ level, cause, facts }: Addressed): Judged | undefined => {
  if (cause.kind === 'hand-over-open') return { about: cause.kind, level };
  return facts && { ...facts, about: cause.kind, level: facts.standsAt ?? level };
};

/** Whether an alert wakes somebody whatever a policy says (F2). */
export const wakesAlways = (alert: Addressed): boolean => {
  const judged = judgedOf(alert);
  return judged === undefined || isGrave(judged);
};

const isGrave = (judged: Judged): boolean =>
  // A work order does not know how urgent its ticket is.
  (judged.category === 'network' && judged.urgency === undefined) ||
  VALUE_CONDITIONS.some((condition) =>
    ALWAYS_WAKES[condition]?.some((value) => value === judged[condition]),
  );

const fits = (rule: WakeRule, judged: Judged, now: Instant, timeZone: TimeZone): boolean =>
  VALUE_CONDITIONS.every(
    (condition) => rule[condition]?.some((one) => one === judged[condition]) ?? true,
  ) &&
  (rule.attention?.some((flag) => judged.attention?.includes(flag)) ?? true) &&
  (rule.hours === undefined || quietWindowAt(now, rule.hours, timeZone) !== undefined);

const nextAt = (time: string, now: Instant, timeZone: TimeZone): Instant => {
  const today = localDate(now, timeZone);
  const at = atLocalTime(today, time, timeZone);
  return at > now ? at : atLocalTime(plusDays(today, 1), time, timeZone);
};

/** When the daily digest was last due, at an instant or before it. */
export const lastDigestAt = (
  { wakes }: Pick<Policy, 'wakes'>,
  now: Instant,
  timeZone: TimeZone,
): Instant => {
  const today = localDate(now, timeZone);
  const at = atLocalTime(today, wakes.digestAt.value, timeZone);
  return at <= now ? at : atLocalTime(plusDays(today, -1), wakes.digestAt.value, timeZone);
};
