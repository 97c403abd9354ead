import type { Actor } from '../actor.ts';
import { eventIdOf, isPublished } from '../entry.ts';
import { ruleOfMatter } from '../report-up.ts';
import { type Instant, plusSeconds } from '../time.ts';
import { type ExecutionFate, NO_TIMER, timerAfter, type Watched } from '../timer.ts';
import type { Alert, AlertCause } from './alert.ts';
import {
  ALERT_AUDIENCES,
  type AlertData,
  type AlertEntry,
  type AlertHappening,
  type AlertOccasion,
  type AlertRecorded,
} from './alert-entries.ts';
import { applyAlert } from './apply-alert.ts';
import { goesOnAt } from './chain.ts';

/** A chain that has not begun after so many seconds is asked for again; then after twice as long. */
const BEGIN_WITHIN = 60;

/** What is told with another one's page is looked after so many seconds on; then after twice as long. */
const LOOK_AFTER_WITHIN = 600;

/** About an hour: then it is an alarm that nobody has been called. */
export const MOST_REPEATS = 5;

/** Raises an alert: its first entry. The id is derived, so raising the same one twice is one alert. */
export const raise = (
  alert: AlertData['AlertRaised'] & Pick<Alert, 'id'>,
  by: Actor,
  correlationId: string,
): AlertRecorded => {
  const { id, ...data } = alert;
  const at = alert.raisedAt;
  const happening = { type: 'AlertRaised', rule: ruleOf(data.cause), data } as const;
  return record({ id, version: 0 }, [happening], { at, by, correlationId }, 'goes-on');
};

/** The rule that somebody is alerted by. */
const ruleOf = (cause: AlertCause): string => {
  switch (cause.kind) {
    case 'reported-up':
      return ruleOfMatter(cause.matter);
    case 'customer-word':
    case 'hand-over-open':
      return 'E9';
    case 'media-referral':
      return 'G4';
    case 'not-acknowledged':
    case 'unmoved':
      return 'F3';
    case 'heartbeat-missed':
      return cause.of === 'neighbour' ? 'H4' : 'B2';
    default:
      return 'F2';
  }
};

/** Records what happened to an alert, in order; the last entry says how it is watched over from then on. */
export const recordAlert = (
  alert: Alert,
  happenings: readonly AlertHappening[],
  occasion: AlertOccasion,
  execution: ExecutionFate = 'goes-on',
): AlertRecorded => record(alert, happenings, occasion, execution);

const record = (
  before: Alert | Pick<Alert, 'id' | 'version'>,
  happenings: readonly AlertHappening[],
  { at, by, correlationId }: AlertOccasion,
  execution: ExecutionFate,
): AlertRecorded => {
  const bare = happenings.map(
    (happening, index): AlertEntry => ({
      aggregate: 'alert',
      id: before.id,
      sequence: before.version + index + 1,
      eventId: eventIdOf(before.id, before.version + index + 1),
      at,
      by,
      correlationId,
      ...happening,
      publish: isPublished(ALERT_AUDIENCES[happening.type]),
    }),
  );
  const known = 'state' in before ? before : undefined;
  const untimed = bare.reduce<Alert | undefined>(applyAlert, known);
  if (!untimed) throw new Error(`${before.id}: nothing happened`);
  const timer = timerAfter(untimed.timer ?? NO_TIMER, watchedOf(untimed), at, execution);
  const entries = bare.map((entry, index) =>
    index === bare.length - 1 ? { ...entry, timer: timer.timer, ...timer.orders } : entry,
  );
  return { alert: entries.reduce<Alert | undefined>(applyAlert, known) ?? untimed, entries };
};

/** Records what is of its calls alone, and leaves its timer as it is. */
export const recordCall = (
  alert: Alert,
  happening: Extract<AlertHappening, { type: 'PageStarted' | 'AlertDelivered' | 'PageReported' }>,
  { at, by, correlationId }: AlertOccasion,
): AlertRecorded => {
  const sequence = alert.version + 1;
  const entry: AlertEntry = {
    aggregate: 'alert',
    id: alert.id,
    sequence,
    eventId: eventIdOf(alert.id, sequence),
    at,
    by,
    correlationId,
    ...happening,
    publish: isPublished(ALERT_AUDIENCES[happening.type]),
  };
  return { alert: applyAlert(alert, entry), entries: [entry] };
};

const watchedOf = (alert: Alert): Watched => {
  if (alert.state === 'acknowledged') return { wakeAt: undefined, softAt: followUpAt(alert) };
  const { chain } = alert;
  return chain
    ? { wakeAt: goesOnAt(chain), softAt: undefined }
    : { wakeAt: undefined, softAt: waitsUntil(alert) ?? beginsAgainAt(alert) };
};

/** Until when an alert waits that wakes nobody now; undefined where it does not, or no longer. */
export const waitsUntil = ({ putOff }: Pick<Alert, 'putOff'>): Instant | undefined =>
  putOff?.broughtUpAt === undefined ? putOff?.until : undefined;

/** When whoever begins chains is told again; undefined once that has been of no use often enough. */
export const beginsAgainAt = (alert: Alert): Instant | undefined => {
  const { raisedAt, putOff, joined, repeated } = alert;
  const count = repeated?.count ?? 0;
  const [since = raisedAt] = [putOff?.broughtUpAt, joined?.at, repeated?.at]
    .filter((at) => at !== undefined)
    .sort()
    .reverse();
  const within = joined ? LOOK_AFTER_WITHIN : BEGIN_WITHIN;
  return count > MOST_REPEATS ? undefined : plusSeconds(since, within * 2 ** count);
};

/** When its ticket must have moved, once it is acknowledged. */
export const followUpAt = ({
  state,
  acknowledgedAt,
  ticketVersion,
  chain,
  joined,
}: Alert): Instant | undefined =>
  state === 'acknowledged' && acknowledgedAt !== undefined && ticketVersion !== undefined
    ? unmovedAt(acknowledgedAt, (chain ?? joined)?.unmovedAfter)
    : undefined;

const unmovedAt = (since: Instant, after: number | undefined): Instant | undefined =>
  after === undefined ? undefined : plusSeconds(since, after + 1);
