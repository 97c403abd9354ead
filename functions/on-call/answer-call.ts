import {
  type HttpAnswer,
  type HttpRefusal,
  type PageAnswer,
  refusal,
} from '../contracts/http-answer.ts';
import type { CalledFor } from '../contracts/operations/on-call/acknowledge-link.ts';
import type { Language } from '../contracts/problem.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { TimeZone } from '../domain/clock/local-time.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { type AlertPlace, alertWords } from '../domain/on-call/wording.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { WallClock } from '../ports/outside.ts';
import type { ThingReader } from '../ports/readers.ts';
import type { Sealing } from '../showing/seals.ts';
import type { makeAcknowledge } from './acknowledge.ts';
import { makeOpenCall } from './acknowledge-links.ts';
import { acknowledgePage, goneAcknowledgePage } from './acknowledge-page.ts';

/** What answering a call by its link needs. */
export type CallPorts = Sealing & {
  readonly alerts: ThingReader<'alert'>;
  readonly people: ThingReader<'person'>;
  readonly clock: WallClock;
  readonly place: AlertPlace & { readonly timeZone: TimeZone };
};

/** Who opens a link, and in what. */
type Reader = { readonly language: Language; readonly prefersPage: boolean };

type Called = { readonly alert: Alert; readonly person: Person };

/** The alert and the person that a link is of; none where it is used up, or whoever has it is not there any more. */
const makeFindCall = (ports: CallPorts) => {
  const open = makeOpenCall(ports);
  return async (token: string): Promise<Called | undefined> => {
    const link = await open(token, ports.clock.now());
    if (!link) return undefined;
    const [alert, person] = await Promise.all([
      ports.alerts.load(link.alertId),
      ports.people.load(link.person),
    ]);
    // Handed over since: it is somebody else's to take.
    if (!alert || link.call < (alert.linksFrom ?? 1)) return undefined;
    return person?.state === 'active' ? { alert, person } : undefined;
  };
};

/** Shows somebody what they are called for. It changes nothing: who only looks at links acknowledges none. */
export const makeShowCall = (ports: CallPorts) => {
  const find = makeFindCall(ports);
  return async (token: string, reader: Reader): Promise<HttpAnswer | PageAnswer> => {
    const called = await find(token);
    return shown(called ? { body: calledFor(called.alert, ports) } : NOT_FOUND, reader, ports);
  };
};

/**
 * Acknowledges an alert as the person to whom the link was sent; twice is once.
 * @see rule F3
 */
export const makeAcknowledgeCall = ({
  acknowledge,
  ...ports
}: CallPorts & { readonly acknowledge: ReturnType<typeof makeAcknowledge> }) => {
  const find = makeFindCall(ports);
  return async (
    token: string,
    correlationId: string,
    reader: Reader,
  ): Promise<HttpAnswer | PageAnswer> => {
    const called = await find(token);
    if (!called) return shown(NOT_FOUND, reader, ports);
    const { id } = called.alert;
    const answer = await acknowledge(id, actorOf(called.person), correlationId);
    if ('problem' in answer) return answer;
    const alert = (await ports.alerts.load(id)) ?? called.alert;
    return shown({ body: calledFor(alert, ports) }, reader, ports);
  };
};

const NOT_FOUND = refusal('not-found');

/** In the post in which they are called, where they hold one of these. */
export const actorOf = ({ sub: subject, posts }: Person): TokenHolder => {
  const held =
    posts.find(({ post }) => post === 'on-call') ??
    posts.find(({ post }) => post === 'manager' || post === 'head');
  return held ? { kind: 'person', subject, ...held } : { kind: 'person', subject, role: 'oncall' };
};

const calledFor = (alert: Alert, { place }: CallPorts): CalledFor => ({
  subject: alertWords(alert, place).subject,
  state: alert.state,
  ...(alert.acknowledgedAt !== undefined && { acknowledgedAt: alert.acknowledgedAt }),
});

const shown = (
  found: { readonly body: CalledFor } | HttpRefusal,
  { language, prefersPage }: Reader,
  { place }: CallPorts,
): HttpAnswer | PageAnswer => {
  if ('problem' in found)
    return prefersPage ? { status: 404, page: goneAcknowledgePage(language) } : found;
  return prefersPage
    ? { status: 200, page: acknowledgePage(found.body, language, place.timeZone), form: true }
    : { status: 200, body: found.body };
};
