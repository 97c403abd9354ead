import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import { alertChange } from '../changing/thing-change.ts';
import { isEnough } from '../domain/calling/storm.ts';
import type { Alert, PutOff } from '../domain/on-call/alert.ts';
import { bringUp, delivered, startPage } from '../domain/on-call/alert-acts.ts';
import { type Call, type Chain, calledNow, callOf } from '../domain/on-call/chain.ts';
import { reachOf } from '../domain/on-call/page-report.ts';
import { waitsUntil } from '../domain/on-call/record-alert.ts';
import type { AlertPlace } from '../domain/on-call/wording.ts';
import type { Person } from '../domain/organisation/person.ts';
import { secondsOf } from '../domain/policy/limit.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { Pagers, Pause } from '../ports/outside.ts';
import type { ThingReader } from '../ports/readers.ts';
import type { CallLink } from './acknowledge-links.ts';
import { type BeginPorts, type Begun, makeBegin } from './begin.ts';
import { type Delivered, deliver, isReachedBy, type Way } from './deliver.ts';
import type { TurnPages } from './turn-pages.ts';
import { makeUnmute } from './unmute.ts';

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
  /** It is told with another one's page. */
  | { readonly kind: 'joined'; readonly head: string }
  /** It calls nobody now. */
  | { readonly kind: 'put-off'; readonly putOff: PutOff }
  /** The chain has gone up, or has run out. */
  | { readonly kind: 'nobody-now' }
  /** What it was about was done with before anybody was called. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'acknowledged-before' };

/** What paging needs. */
export type PagePorts = ChangePorts &
  BeginPorts & {
    readonly people: ThingReader<'person'>;
    readonly mutings: ThingReader<'mutings'>;
    readonly pagers: Pagers;
    readonly pause: Pause;
    readonly place: AlertPlace;
    /** Makes the link by which somebody acknowledges their call. */
    readonly tapFor: (call: CallLink, now: Instant) => Promise<string>;
    /** Makes the code that they send back to acknowledge; undefined where no replies come in. */
    readonly codeFor?: ((call: CallLink) => Promise<string>) | undefined;
    /** Whose turn begins with the page of what was put off for it: the page tells of that too. */
    readonly turns: TurnPages;
  };

/** Whoever started a page longer ago than this, in seconds, is dead: the function's time is up. */
export const PAGE_SECONDS = 60;

/** The ways on which all of a page's text goes out, to one person alone. */
const CARRIES_BRIEF: readonly Way[] = ['webhook', 'email'];

/** A call that is this one's to make: to whom, and by which ways it has reached them already. */
type Claim = {
  readonly alert: Alert;
  readonly chain: Chain;
  readonly people: readonly Person[];
  /** Its chain begins with this call. */
  readonly isFirst: boolean;
};

/**
 * Calls those whom an alert's chain calls now; begins the chain where it has not begun, or has the alert
 * wait, or be told with another one's page. Calls are claimed before and put on record after, both by the alert's
 * version, so that a doubled event pages once. What worked is on record and not sent again; until everybody
 * has been reached, the page fails and is tried again. A crash between sending and recording makes the page
 * go out again: it carries the alert's id, by which receivers know it.
 *
 * `reported`: a provider has told that a page of this one of the chain's calls came back; whoever has another
 * way is reached by it, while it is still the chain's latest. What came back is not sent again.
 * @throws PageFailed, ChangeBusy
 * @see rules F2, F3
 */
export const makePage = (ports: PagePorts) => {
  const change = makeChange(ports);
  const hasten = makeHasten(ports);
  const unmute = makeUnmute(ports);
  const page = async (
    alertId: string,
    correlationId: string,
    reported?: number,
  ): Promise<Paged> => {
    const claimed = await change<Found, Claim | Paged, Paged>({
      load: (now) => load(alertId, now, correlationId, ports),
      decide: (found, now) => claim(found, { now, correlationId, reported }, ports),
    });
    const { answer } = claimed;
    if ('kind' in answer) {
      if (answer.kind === 'joined') await hasten(answer.head, correlationId);
      // It may have been lifted while this was written down.
      if (answer.kind === 'put-off' && answer.putOff.as === 'muting')
        await unmute(alertId, correlationId);
      return answer;
    }
    const { chain, people } = answer;
    const members = await gathered(answer, ports);
    const alert = { ...answer.alert, ...(members > 0 && { members }) };
    const turn = await ports.turns(alert, ports.clock.now());
    const outcomes = await Promise.all(
      people.map(async (person) => ({
        person,
        ...(await deliver(
          {
            ...{ alert, person, ...reachOf(callFor(alert, chain, person)) },
            tap: await ports.tapFor(callOfLink(alert, chain, person), ports.clock.now()),
            code: await ports.codeFor?.(callOfLink(alert, chain, person)),
            ...(turn?.person.id === person.id && { brief: turn.brief }),
          },
          ports,
        )),
      })),
    );
    const { answer: after } = await change<Alert, Alert, never>({
      // It may be acknowledged by now; the page went out all the same.
      load: () => existing(alertId, ports),
      decide: (current, now) => {
        const call = { call: chain.call, members };
        const recorded = recordedCalls(current, call, outcomes, now, correlationId);
        return { kind: 'changed', changes: [recorded], answer: recorded.after };
      },
    });
    const told = outcomes.find(({ person }) => person.id === turn?.person.id);
    if (told?.by.some((way) => CARRIES_BRIEF.includes(way))) await turn?.noteTold();
    // A provider was faster than this note, and whoever heard of it left it to us.
    return people.some((person) =>
      hasComeBack(callFor(alert, chain, person), callFor(after, chain, person)),
    )
      ? page(alertId, correlationId, chain.call)
      : judged(alertId, { alert: after, chain }, outcomes, ports);
  };
  return page;
};

/** While it went out: of each way only once, and so this comes to an end. */
const hasComeBack = (before: Call | undefined, after: Call | undefined): boolean =>
  reachOf(after).cameBack.length > reachOf(before).cameBack.length;

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
  const isReached = ({ person }: Outcome) =>
    isReachedBy(person, pagers, reachOf(callFor(alert, chain, person)));
  if (!outcomes.every(isReached)) throw new PageFailed(alertId, 'some-ways-failed');
  const failed = [...new Set(outcomes.flatMap((one) => one.failed))];
  return { kind: 'paged', recipients: outcomes.map(({ person }) => person.id), failed };
};

const recordedCalls = (
  alert: Alert,
  { call, members }: { readonly call: number; readonly members: number },
  outcomes: readonly Outcome[],
  now: Instant,
  correlationId: string,
) => {
  let after = alert;
  const entries = outcomes.flatMap(({ person: { id: recipient }, by, failed }) => {
    const recorded = delivered(
      after,
      { call, recipient, by, failed, ...(members > 0 && { members }) },
      now,
      correlationId,
    );
    after = recorded.alert;
    return recorded.entries;
  });
  return { kind: 'alert', before: alert, after, entries } as const;
};

type Found = {
  readonly before: Alert;
  /** Set where it begins, waits or is told with another one's page from now on. */
  readonly begun?: Begun;
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
  const begun = await makeBegin(ports)(before, now, correlationId);
  if (begun === 'nobody-on-call') throw new PageFailed(alertId, begun);
  const alert = begun?.recorded.alert ?? before;
  const ids = alert.chain ? calledNow(alert.chain) : [];
  const people = await Promise.all(ids.map((id) => ports.people.load(id)));
  const called = people.filter((one) => one !== undefined);
  if (ids.length > 0 && called.length === 0) throw new PageFailed(alertId, 'nobody-on-call');
  return { before, ...(begun && { begun }), alert, called };
};

type Occasion = {
  readonly now: Instant;
  readonly correlationId: string;
  readonly reported: number | undefined;
};

/** Of two that claim a call at once the second one finds it in progress. */
const claim = (
  found: Found,
  { now, correlationId, reported }: Occasion,
  { pagers }: PagePorts,
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

const callsNobody = ({ before, begun, alert }: Found): Decided<Paged, Paged> => {
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

/** How many others are told with a call: before the first, those who come at once are waited for. */
const gathered = async (
  { alert, isFirst }: Claim,
  { pause, policy, storms }: PagePorts,
): Promise<number> => {
  const wait = secondsOf(policy.storm.gather.value);
  if (isFirst && wait > 0) await pause(wait);
  return (await storms.members(alert.id)).length;
};

/** Has what has waited for others called at once where enough of them have come. */
const makeHasten = (ports: PagePorts) => {
  const change = makeChange(ports);
  const { alerts, storms, policy } = ports;
  return (headId: string, correlationId: string) =>
    change({
      load: async () => {
        const head = await alerts.load(headId);
        const waits = head?.state === 'raised' && waitsUntil(head) !== undefined;
        return waits && isEnough(1 + (await storms.members(headId)).length, policy)
          ? head
          : undefined;
      },
      decide: (head, now) =>
        head
          ? {
              kind: 'changed',
              changes: [alertChange(head, bringUp(head, 'storm', now, correlationId))],
              answer: undefined,
            }
          : unchanged(undefined),
    });
};

const existing = async (alertId: string, { alerts }: PagePorts): Promise<Alert> => {
  const alert = await alerts.load(alertId);
  if (!alert) throw new PageFailed(alertId, 'no-such-alert');
  return alert;
};

const callFor = (alert: Pick<Alert, 'calls'>, { call }: Chain, { id }: Person): Call | undefined =>
  callOf(alert.calls, { call, person: id });

const isInProgress = (call: Call | undefined, now: Instant): boolean =>
  call !== undefined && call.endedAt === undefined && now < plusSeconds(call.at, PAGE_SECONDS);
