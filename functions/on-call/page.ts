import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import type { Alert, PutOff } from '../domain/on-call/alert.ts';
import { beginChain, delivered, startPage, waitFor } from '../domain/on-call/alert-acts.ts';
import type { AlertRecorded } from '../domain/on-call/alert-entries.ts';
import { type Chain, type ChainPlan, calledNow } from '../domain/on-call/chain.ts';
import { waitsUntil } from '../domain/on-call/record-alert.ts';
import type { AlertPlace } from '../domain/on-call/wording.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { Pagers, Pause } from '../ports/outside.ts';
import type { AlertReader, ThingReader } from '../ports/readers.ts';
import type { CallLink } from './acknowledge-links.ts';
import { type Delivered, deliver, isReachedBy, type Way } from './deliver.ts';

/**
 * Not everybody was paged this time. The queue tries again, and in the end an alarm tells of the dead letter.
 * `some-ways-failed`: what worked is on record, and only the rest is tried again.
 * `in-progress`: another delivery of the same event is at it; the next try finds out how that ended.
 */
class PageFailed extends Error {
  override readonly name = 'PageFailed';
  readonly reason:
    | 'no-such-alert'
    | 'nobody-on-call'
    | 'no-way-worked'
    | 'some-ways-failed'
    | 'in-progress';

  constructor(alertId: string, reason: PageFailed['reason']) {
    super(`${alertId}: ${reason}`);
    this.reason = reason;
  }
}

/** What an alert's event came to. */
export type Paged =
  | {
      readonly kind: 'paged';
      readonly recipients: readonly string[];
      readonly failed: readonly Way[];
    }
  | { readonly kind: 'paged-before' }
  /** It wakes nobody now. */
  | { readonly kind: 'put-off'; readonly putOff: PutOff }
  /** The chain has gone up, or has run out. */
  | { readonly kind: 'nobody-now' }
  | { readonly kind: 'acknowledged-before' };

/** Whom an alert calls now, or until when it waits. */
type DrawnUp =
  | { readonly kind: 'calls'; readonly plan: ChainPlan }
  | { readonly kind: 'waits'; readonly putOff: PutOff };

/** Draws up whom an alert calls, and whether it does now; undefined where there is nobody. */
export type DrawUp = (alert: Alert, now: Instant) => Promise<DrawnUp | undefined>;

/** What paging needs. */
export type PagePorts = ChangePorts & {
  readonly alerts: Pick<AlertReader, 'load'>;
  readonly people: ThingReader<'person'>;
  readonly drawUp: DrawUp;
  readonly pagers: Pagers;
  readonly pause: Pause;
  readonly place: AlertPlace;
  /** Makes the link by which somebody acknowledges their call. */
  readonly tapFor: (call: CallLink, now: Instant) => Promise<string>;
};

/** Whoever started a page longer ago than this, in seconds, is dead: the function's time is up. */
export const PAGE_SECONDS = 60;

/** A call that is this one's to make: to whom, and by which ways it has reached them already. */
type Claim = {
  readonly alert: Alert;
  readonly chain: Chain;
  readonly people: readonly Person[];
};

/**
 * Calls those whom an alert's chain calls now; begins the chain where it has not begun, or has the alert
 * wait where it wakes nobody now. Calls are claimed before and put on record after, both by the alert's
 * version, so that a doubled event pages once. What worked is on record and not sent again; until everybody
 * has been reached, the page fails and is tried again. A crash between sending and recording makes the page
 * go out again: it carries the alert's id, by which receivers know it.
 * @throws PageFailed, ChangeBusy
 * @see rules F2, F3
 */
export const makePage = (ports: PagePorts) => {
  const change = makeChange(ports);
  return async (alertId: string, correlationId: string): Promise<Paged> => {
    const claimed = await change<Found, Claim | Paged, Paged>({
      load: (now) => load(alertId, now, correlationId, ports),
      decide: (found, now) => claim(found, now, correlationId, ports),
    });
    const { answer } = claimed;
    if ('kind' in answer) return answer;
    const { alert, chain, people } = answer;
    const outcomes = await Promise.all(
      people.map(async (person) => ({
        person,
        ...(await deliver(
          {
            ...{ alert, person, worked: workedFor(alert, chain, person) },
            tap: await ports.tapFor(callOfLink(alert, chain, person), ports.clock.now()),
          },
          ports,
        )),
      })),
    );
    await change({
      // It may be acknowledged by now; the page went out all the same.
      load: () => existing(alertId, ports),
      decide: (current, now) => ({
        kind: 'changed',
        changes: [recordedCalls(current, chain.call, outcomes, now, correlationId)],
        answer: undefined,
      }),
    });
    return judged(alertId, { alert, chain }, outcomes, ports);
  };
};

const callOfLink = (alert: Alert, { call }: Chain, { id: person }: Person): CallLink => ({
  alertId: alert.id,
  call,
  person,
});

type Outcome = Delivered & { readonly person: Person };

const judged = (
  alertId: string,
  { alert, chain }: Pick<Claim, 'alert' | 'chain'>,
  outcomes: readonly Outcome[],
  { pagers }: PagePorts,
): Paged => {
  if (outcomes.every(({ by }) => by.length === 0)) throw new PageFailed(alertId, 'no-way-worked');
  const isReached = ({ person, by }: Outcome) =>
    isReachedBy(person, pagers, [...workedFor(alert, chain, person), ...by]);
  if (!outcomes.every(isReached)) throw new PageFailed(alertId, 'some-ways-failed');
  const failed = [...new Set(outcomes.flatMap((one) => one.failed))];
  return { kind: 'paged', recipients: outcomes.map(({ person }) => person.id), failed };
};

const recordedCalls = (
  alert: Alert,
  call: number,
  outcomes: readonly Outcome[],
  now: Instant,
  correlationId: string,
) => {
  let after = alert;
  const entries = outcomes.flatMap(({ person: { id: recipient }, by, failed }) => {
    const recorded = delivered(after, { call, recipient, by, failed }, now, correlationId);
    after = recorded.alert;
    return recorded.entries;
  });
  return { kind: 'alert', before: alert, after, entries } as const;
};

type Found = {
  readonly before: Alert;
  /** Set where the chain begins with this very call, or the alert waits from now on. */
  readonly begun?: AlertRecorded;
  readonly alert: Alert;
  readonly called: readonly Person[];
};

const load = async (
  alertId: string,
  now: Instant,
  correlationId: string,
  ports: PagePorts,
): Promise<Found> => {
  const before = await existing(alertId, ports);
  if (before.state === 'acknowledged') return { before, alert: before, called: [] };
  const isBegun = before.chain !== undefined || waitsUntil(before) !== undefined;
  const begun = isBegun ? undefined : await begin(before, now, correlationId, ports);
  const alert = begun?.alert ?? before;
  const ids = alert.chain ? calledNow(alert.chain) : [];
  const people = await Promise.all(ids.map((id) => ports.people.load(id)));
  const called = people.filter((one) => one !== undefined);
  if (ids.length > 0 && called.length === 0) throw new PageFailed(alertId, 'nobody-on-call');
  return { before, ...(begun && { begun }), alert, called };
};

const begin = async (
  alert: Alert,
  now: Instant,
  correlationId: string,
  { drawUp }: PagePorts,
): Promise<AlertRecorded> => {
  const drawn = await drawUp(alert, now);
  if (!drawn) throw new PageFailed(alert.id, 'nobody-on-call');
  return drawn.kind === 'calls'
    ? beginChain(alert, drawn.plan, now, correlationId)
    : waitFor(alert, drawn.putOff, now, correlationId);
};

/** Of two that claim a call at once the second one finds it in progress. */
const claim = (
  { before, begun, alert, called }: Found,
  now: Instant,
  correlationId: string,
  { pagers }: PagePorts,
): Decided<Claim | Paged, Paged> => {
  if (alert.state === 'acknowledged') return unchanged({ kind: 'acknowledged-before' });
  const { chain, putOff } = alert;
  if (!chain && putOff) return putsOff({ before, alert, ...(begun && { begun }) }, putOff);
  if (!chain || called.length === 0) return unchanged({ kind: 'nobody-now' });
  const people = called.filter(
    (person) => !isReachedBy(person, pagers, workedFor(alert, chain, person)),
  );
  if (people.length === 0) return unchanged({ kind: 'paged-before' });
  if (people.some(({ id }) => isInProgress(alert, chain, id, now)))
    throw new PageFailed(alert.id, 'in-progress');
  const started = startPage(
    alert,
    people.map(({ id }) => id),
    now,
    correlationId,
  );
  const entries = [...(begun?.entries ?? []), ...started.entries];
  return {
    kind: 'changed',
    changes: [{ kind: 'alert', before, after: started.alert, entries }],
    answer: { alert: started.alert, chain, people },
  };
};

const putsOff = (
  { before, begun, alert }: Omit<Found, 'called'>,
  { as, until }: PutOff,
): Decided<Paged, Paged> => {
  const answer = { kind: 'put-off', putOff: { as, until } } as const;
  if (!begun) return unchanged(answer);
  const { entries } = begun;
  return { kind: 'changed', changes: [{ kind: 'alert', before, after: alert, entries }], answer };
};

const existing = async (alertId: string, { alerts }: PagePorts): Promise<Alert> => {
  const alert = await alerts.load(alertId);
  if (!alert) throw new PageFailed(alertId, 'no-such-alert');
  return alert;
};

const callOf = ({ calls = [] }: Alert, { call }: Chain, id: string) =>
  calls.find((one) => one.call === call && one.person === id);

const workedFor = (alert: Alert, chain: Chain, { id }: Person): readonly string[] =>
  callOf(alert, chain, id)?.by ?? [];

const isInProgress = (alert: Alert, chain: Chain, id: string, now: Instant): boolean => {
  const begun = callOf(alert, chain, id);
  return begun !== undefined && now < plusSeconds(begun.at, PAGE_SECONDS);
};
