import { type Decided, unchanged } from '../changing/change.ts';
import { alertChange } from '../changing/thing-change.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { startPage } from '../domain/on-call/alert-acts.ts';
import { type Call, type Chain, calledNow, callOf } from '../domain/on-call/chain.ts';
import { reachOf } from '../domain/on-call/page-report.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { Pagers } from '../ports/outside.ts';
import type { ThingReader } from '../ports/readers.ts';
import { type BeginPorts, type Begun, makeBegin } from './begin.ts';
import { isReachedBy } from './deliver.ts';
import { type Paged, PageFailed } from './paged.ts';

/** Whoever started a page longer ago than this, in seconds, is dead: the function's time is up. */
export const PAGE_SECONDS = 60;

/** A call that is this one's to make, and to whom. */
export type Claim = {
  readonly alert: Alert;
  readonly chain: Chain;
  readonly people: readonly Person[];
  /** Its chain begins with this call. */
  readonly isFirst: boolean;
};

/** An alert, and whom it calls now. */
export type CalledFound = {
  readonly before: Alert;
  /** Set where it begins, waits or is told with another one's page from now on. */
  readonly begun?: Begun;
  readonly alert: Alert;
  readonly called: readonly Person[];
};

/** Why, and when, a call is claimed. */
type Occasion = {
  readonly now: Instant;
  readonly correlationId: string;
  /** The call that a page came back of; undefined where the alert's event has come. */
  readonly reported: number | undefined;
};

/** @throws PageFailed where there is no such alert */
export const loadAlert = async (
  alertId: string,
  { alerts }: Pick<BeginPorts, 'alerts'>,
): Promise<Alert> => {
  const alert = await alerts.load(alertId);
  if (!alert) throw new PageFailed(alertId, 'no-such-alert');
  return alert;
};

/**
 * Finds whom an alert calls now; its chain begins in what is found where it has not begun before.
 * @throws PageFailed where there is no such alert, or nobody whom it could call
 */
export const findCalled = async (
  alertId: string,
  now: Instant,
  correlationId: string,
  ports: BeginPorts & { readonly people: ThingReader<'person'> },
): Promise<CalledFound> => {
  const before = await loadAlert(alertId, ports);
  if (before.state === 'acknowledged') return { before, alert: before, called: [] };
  const begun = await makeBegin(ports)(before, now, correlationId);
  if (begun === 'nobody-on-call') throw new PageFailed(alertId, begun);
  const alert = begun?.recorded.alert ?? before;
  const ids = alert.chain ? calledNow(alert.chain) : [];
  const people = await Promise.all(ids.map((id) => ports.people.load(id)));
  const called = people.filter((one) => one !== undefined);
  if (ids.length > 0 && called.length === 0) throw new PageFailed(alertId, 'nobody-on-call');
  return { before, ...(begun && { begun }), alert, called };
};

/**
 * Claims the call of those who have not been reached by it, or says why there is nobody to call.
 * Of two that claim a call at once the second one finds it in progress.
 * @throws PageFailed where another is at it
 */
export const claimCall = (
  found: CalledFound,
  { now, correlationId, reported }: Occasion,
  pagers: Pagers,
): Decided<Claim | Paged, Paged> => {
  const { before, begun, alert, called } = found;
  const { chain } = alert;
  if (alert.state === 'acknowledged' || !chain) return callsNobody(found);
  if (called.length === 0) return unchanged({ kind: 'nobody-now' });
  if (reported !== undefined && reported !== chain.call) return unchanged({ kind: 'paged-before' });
  const unreached = called.filter(
    (person) => !isReachedBy(person, pagers, reachOf(callFor(alert, chain, person))),
  );
  const free = unreached.filter((person) => !isInProgress(callFor(alert, chain, person), now));
  // Whoever is at a call looks for reports of it when they are through.
  const people = reported === undefined ? unreached : free;
  if (people.length === 0) return unchanged({ kind: 'paged-before' });
  if (people.length > free.length) throw new PageFailed(alert.id, 'in-progress');
  const started = startPage(
    alert,
    people.map(({ id }) => id),
    now,
    correlationId,
  );
  const entries = [...(begun?.recorded.entries ?? []), ...started.entries];
  return {
    kind: 'changed',
    changes: [{ kind: 'alert', before, after: started.alert, entries }],
    ...(begun && { also: begun.also }),
    answer: { alert: started.alert, chain, people, isFirst: begun !== undefined },
  };
};

/** What became so far of somebody's part in a chain's latest call; undefined before its first try. */
export const callFor = (
  alert: Pick<Alert, 'calls'>,
  { call }: Chain,
  { id }: Person,
): Call | undefined => callOf(alert.calls, { call, person: id });

const isInProgress = (call: Call | undefined, now: Instant): boolean =>
  call !== undefined && call.endedAt === undefined && now < plusSeconds(call.at, PAGE_SECONDS);

const callsNobody = ({ before, begun, alert }: CalledFound): Decided<Paged, Paged> => {
  const answer = whyNobody(alert);
  if (!begun) return unchanged(answer);
  const { recorded, also } = begun;
  return { kind: 'changed', changes: [alertChange(before, recorded)], also, answer };
};

const whyNobody = ({ state, joined, putOff, settled }: Alert): Paged => {
  if (settled) return { kind: 'settled' };
  if (state === 'acknowledged') return { kind: 'acknowledged-before' };
  if (putOff && putOff.broughtUpAt === undefined) {
    const { as, until } = putOff;
    return { kind: 'put-off', putOff: { as, until } };
  }
  return joined ? { kind: 'joined', head: joined.to } : { kind: 'nobody-now' };
};
