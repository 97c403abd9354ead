import type { Extra } from '../changing/thing-change.ts';
import { wakesAlways } from '../domain/calling/put-off.ts';
import {
  isCalling,
  isJoinable,
  placeInStorm,
  repeatKey,
  type StormFound,
  type StormPlace,
  stormKey,
} from '../domain/calling/storm.ts';
import type { Alert, Muted, PutOff } from '../domain/on-call/alert.ts';
import {
  acknowledge,
  beginChain,
  join,
  mute,
  settle,
  waitFor,
} from '../domain/on-call/alert-acts.ts';
import type { AlertRecorded } from '../domain/on-call/alert-entries.ts';
import type { ChainPlan } from '../domain/on-call/chain.ts';
import { waitsUntil } from '../domain/on-call/record-alert.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Instant } from '../domain/time.ts';
import type { StormReader, ThingReader } from '../ports/readers.ts';
import { isSettled, type Matters } from './is-settled.ts';
import { type TicketVersions, ticketVersion } from './ticket-version.ts';

/** Whom an alert calls now, or until when it waits. */
type DrawnUp =
  | { readonly kind: 'calls'; readonly plan: ChainPlan }
  | { readonly kind: 'waits'; readonly putOff: PutOff }
  /** Planned work mutes it. */
  | { readonly kind: 'muted'; readonly muted: Muted };

/** Draws up whom an alert calls, and whether it does now; undefined where there is nobody. */
export type DrawUp = (alert: Alert, now: Instant) => Promise<DrawnUp | undefined>;

/** What beginning needs. */
export type BeginPorts = Matters & {
  readonly alerts: ThingReader<'alert'>;
  readonly storms: StormReader;
  readonly drawUp: DrawUp;
  readonly policy: Pick<Policy, 'storm'>;
};

/** What an alert comes to that nobody has been called for, and what is written with it. */
export type Begun = { readonly recorded: AlertRecorded; readonly also: readonly Extra[] };

/** There is nobody whom the alert could call. */
type NobodyOnCall = 'nobody-on-call';

/**
 * Begins the chain of an alert for which nobody has been called; or has it wait, where it wakes nobody now;
 * or tell it with another one's page. One that was told so is acknowledged where that one was since, and
 * begins anew where that one was before. What has waited until it was done with calls nobody. Undefined where there is nothing to do.
 * @see rule F3
 */
export const makeBegin =
  (ports: BeginPorts) =>
  async (
    alert: Alert,
    now: Instant,
    correlationId: string,
  ): Promise<Begun | NobodyOnCall | undefined> => {
    if (alert.chain || waitsUntil(alert) !== undefined) return undefined;
    const head = alert.joined && (await ports.alerts.load(alert.joined.to));
    if (head?.state === 'raised') return undefined;
    const ended =
      (head && (await acknowledgedWith(alert, head, now, correlationId, ports))) ??
      (await settledBefore(alert, now, correlationId, ports));
    if (ended) return { recorded: ended, also: [] };
    return goingOn(alert, now, correlationId, ports);
  };

/** What an alert comes to that nobody has, and that is not done with. */
const goingOn = async (
  alert: Alert,
  now: Instant,
  correlationId: string,
  ports: BeginPorts,
): Promise<Begun | NobodyOnCall> => {
  const drawn = await ports.drawUp(alert, now);
  switch (drawn?.kind) {
    case undefined:
      return 'nobody-on-call';
    case 'waits':
      return { recorded: waitFor(alert, drawn.putOff, now, correlationId), also: [] };
    case 'muted':
      return {
        recorded: mute(alert, drawn.muted, now, correlationId),
        also: [{ kind: 'member', head: drawn.muted.by, alertId: alert.id }],
      };
    case 'calls':
      return placed(alert, drawn.plan, now, correlationId, ports);
  }
};

const placed = async (
  alert: Alert,
  plan: ChainPlan,
  now: Instant,
  correlationId: string,
  ports: BeginPorts,
): Promise<Begun> => {
  const { id } = alert;
  const key = stormKey(alert, plan, wakesAlways(alert));
  const { before, found } = await stormOf(key, now, ports);
  const same = await sameAs(alert, ports);
  const place: StormPlace =
    same.calling === undefined
      ? placeInStorm(id, found, ports.policy, now)
      : { kind: 'joins', head: same.calling };
  const leading = (from: Instant) => [
    { kind: 'storm', key, head: id, from, before } as const,
    ...same.noted(id, from),
  ];
  switch (place.kind) {
    case 'leads':
      return { recorded: beginChain(alert, plan, now, correlationId), also: leading(now) };
    case 'waits': {
      const { until } = place;
      const putOff = { as: 'storm', until } as const;
      return { recorded: waitFor(alert, putOff, now, correlationId), also: leading(until) };
    }
    default: {
      const { head } = place;
      const member = { kind: 'member', head, alertId: id } as const;
      return {
        recorded: join(alert, head, plan, now, correlationId),
        also: [member, ...(same.calling === undefined ? same.noted(head, now) : [])],
      };
    }
  }
};

/** The alert that calls somebody for the same already, and what notes which one does from now on. */
const sameAs = async (
  alert: Alert,
  { storms, alerts }: BeginPorts,
): Promise<{
  readonly calling?: string;
  readonly noted: (head: string, from: Instant) => readonly Extra[];
}> => {
  const key = repeatKey(alert);
  if (key === undefined) return { noted: () => [] };
  const known = await storms.find(key);
  const before = known?.version ?? 0;
  const head = known && known.head !== alert.id ? await alerts.load(known.head) : undefined;
  return {
    ...(head && isCalling(head) && { calling: head.id }),
    noted: (to, from) => [{ kind: 'storm', key, head: to, from, before }],
  };
};

const stormOf = async (
  key: string,
  now: Instant,
  { storms, alerts, policy }: BeginPorts,
): Promise<{ readonly before: number; readonly found?: StormFound }> => {
  const known = await storms.find(key);
  if (!known) return { before: 0 };
  const { version: before, ...storm } = known;
  const alert = await alerts.load(storm.head);
  if (!alert) return { before };
  // Of many that join at once none asks how many there are.
  const members = isJoinable({ ...storm, alert }, policy, now)
    ? 0
    : (await storms.members(storm.head)).length;
  return { before, found: { ...storm, alert, members } };
};

const settledBefore = async (
  alert: Alert,
  now: Instant,
  correlationId: string,
  matters: Matters,
): Promise<AlertRecorded | undefined> =>
  (await isSettled(alert, matters)) ? settle(alert, now, correlationId) : undefined;

/** What was told with another alert is acknowledged with it, by whoever did. */
export const acknowledgedWith = async (
  alert: Alert,
  { id: through, acknowledgedAt, acknowledgedBy }: Alert,
  at: Instant,
  correlationId: string,
  versions: TicketVersions,
): Promise<AlertRecorded | undefined> => {
  const { joined } = alert;
  if (joined?.to !== through || !acknowledgedBy || !acknowledgedAt) return undefined;
  if (acknowledgedAt < joined.at) return undefined;
  const version = await ticketVersion(alert, versions);
  return acknowledge(alert, { at, by: acknowledgedBy, correlationId }, version, through);
};
