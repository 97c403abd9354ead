import type { Alert } from '../domain/on-call/alert.ts';
import { delivered } from '../domain/on-call/alert-acts.ts';
import type { Call, Chain } from '../domain/on-call/chain.ts';
import { reachOf } from '../domain/on-call/page-report.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Instant } from '../domain/time.ts';
import type { Pagers } from '../ports/outside.ts';
import type { CallLink } from './acknowledge-links.ts';
import { type Claim, callFor } from './claim-call.ts';
import { type Delivered, type DeliverPorts, deliver, isReachedBy, type Way } from './deliver.ts';
import { type Paged, PageFailed } from './paged.ts';
import type { TurnPage } from './turn-pages.ts';

/** What sending a call needs. */
export type SendPorts = DeliverPorts & {
  /** Makes the link by which somebody acknowledges their call. */
  readonly tapFor: (call: CallLink, now: Instant) => Promise<string>;
  /** Makes the code that they send back to acknowledge; undefined where no replies come in. */
  readonly codeFor?: ((call: CallLink) => Promise<string>) | undefined;
};

/** How a page went out to one of those who are called. */
type Sent = Delivered & { readonly person: Person };

/** The ways on which all of a page's text goes out, to one person alone. */
const CARRIES_BRIEF: readonly Way[] = ['webhook', 'email'];

/** Sends a call's page to each of those whom it was claimed for. `turn`: whose turn begins with it is told of that too. */
export const sendCall = (
  { alert, chain, people }: Omit<Claim, 'isFirst'>,
  turn: TurnPage | undefined,
  ports: SendPorts,
): Promise<readonly Sent[]> =>
  Promise.all(
    people.map(async (person) => ({
      person,
      ...(await deliver(
        {
          ...{ alert, person, ...reachOf(callFor(alert, chain, person)) },
          tap: await ports.tapFor(linkOf(alert, chain, person), ports.clock.now()),
          code: await ports.codeFor?.(linkOf(alert, chain, person)),
          ...(turn?.person.id === person.id && { brief: turn.brief }),
        },
        ports,
      )),
    })),
  );

const linkOf = (alert: Alert, { call }: Chain, { id: person }: Person): CallLink => ({
  alertId: alert.id,
  call,
  person,
});

/** Whether whoever's turn begins with a page has been told of that by it. */
export const hasToldOfTurn = (turn: TurnPage, sent: readonly Sent[]): boolean =>
  sent.some(
    ({ person, by }) =>
      person.id === turn.person.id && by.some((way) => CARRIES_BRIEF.includes(way)),
  );

/** What is put on record of a call that was sent, with how many other alerts it tells of. */
export const recordSent = (
  alert: Alert,
  { call, members }: { readonly call: number; readonly members: number },
  sent: readonly Sent[],
  now: Instant,
  correlationId: string,
) => {
  let after = alert;
  const entries = sent.flatMap(({ person: { id: recipient }, by, failed }) => {
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

/**
 * Whether a page of a call came back to its provider while it went out. Of each way it does so only once,
 * and so trying again for it comes to an end.
 */
export const cameBackMeanwhile = ({ alert, chain, people }: Omit<Claim, 'isFirst'>, after: Alert) =>
  people.some((person) =>
    hasMoreBack(callFor(alert, chain, person), callFor(after, chain, person)),
  );

const hasMoreBack = (before: Call | undefined, after: Call | undefined): boolean =>
  reachOf(after).cameBack.length > reachOf(before).cameBack.length;

/**
 * Judges by what is on record whether everybody was reached.
 * @throws PageFailed where not
 */
export const judgeSent = (
  alert: Alert,
  chain: Chain,
  sent: readonly Sent[],
  pagers: Pagers,
): Paged => {
  if (sent.every(({ by }) => by.length === 0)) throw new PageFailed(alert.id, 'no-way-worked');
  const isReached = ({ person }: Sent) =>
    isReachedBy(person, pagers, reachOf(callFor(alert, chain, person)));
  if (!sent.every(isReached)) throw new PageFailed(alert.id, 'some-ways-failed');
  const failed = [...new Set(sent.flatMap((one) => one.failed))];
  return { kind: 'paged', recipients: sent.map(({ person }) => person.id), failed };
};
