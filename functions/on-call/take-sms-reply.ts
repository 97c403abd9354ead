import type { HttpAnswer } from '../contracts/http-answer.ts';
import type { SmsReply } from '../contracts/operations/on-call/sms-replies.ts';
import type { Alert, AlertShown } from '../domain/on-call/alert.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { AlertReader, OrganisationReader } from '../ports/readers.ts';
import type { Sealing } from '../showing/seals.ts';
import type { makeAcknowledge } from './acknowledge.ts';
import { acknowledgeByCall, type CallOutcome, outcomeForProvider } from './acknowledge-by-call.ts';
import type { CallLink } from './acknowledge-links.ts';
import { codeIn, makeIsReplyTo } from './reply-codes.ts';

/** Whoever is called knows of an alert among so many of the latest in each state that have called somebody. */
const MOST_LOOKED_AT = 1000;
/** Of so many pages: a storm's own alert is the oldest of its alerts, which have called nobody. */
const MOST_PAGES = 100;
const PAGE = 100;

/** What a reply came to. Its sender's provider hears less. */
export type ReplyOutcome =
  | CallOutcome
  | { readonly kind: 'no-such-number' | 'no-code' | 'wrong-code' };

/** What taking a reply needs. */
export type ReplyPorts = Sealing & {
  readonly alerts: AlertReader;
  readonly organisation: OrganisationReader;
  readonly acknowledge: ReturnType<typeof makeAcknowledge>;
  readonly note: (outcome: ReplyOutcome) => void;
};

type Replied = { readonly alertId: string; readonly call: number; readonly person: Person };

/**
 * Acknowledges an alert in the name of whoever was paged by text message and has sent the page's code back
 * from that very number, while its chain calls; twice is once.
 * @throws ChangeBusy
 * @see rule F3
 */
export const makeTakeSmsReply = (ports: ReplyPorts) => {
  const find = makeFindCall(ports);
  return async ({ from, text }: SmsReply, correlationId: string): Promise<HttpAnswer> => {
    const outcome = await take({ from, text }, correlationId, find, ports);
    if ('problem' in outcome) return outcome;
    ports.note(outcome);
    return { status: 200, body: outcomeForProvider(outcome) };
  };
};

type Refused = Extract<HttpAnswer, { readonly problem: unknown }>;

const take = async (
  { from, text }: SmsReply,
  correlationId: string,
  find: ReturnType<typeof makeFindCall>,
  { alerts, organisation, acknowledge }: ReplyPorts,
): Promise<ReplyOutcome | Refused> => {
  const { people } = (await organisation.whole()).organisation;
  const senders = [...people.values()].filter(
    ({ state, ways }) => state === 'active' && ways.phone === from,
  );
  if (senders.length === 0) return { kind: 'no-such-number' };
  const code = codeIn(text);
  if (code === undefined) return { kind: 'no-code' };
  const replied =
    (await find(code, senders, 'raised')) ?? (await find(code, senders, 'acknowledged'));
  const alert = replied && (await alerts.load(replied.alertId));
  if (!replied || !alert) return { kind: 'wrong-code' };
  const { person } = replied;
  return acknowledgeByCall({ alert, link: linkOf(replied), person }, acknowledge, correlationId);
};

/** The call of one of these people that a code is of, the latest alert first. */
const makeFindCall = (ports: Pick<ReplyPorts, 'alerts' | 'fingerprints'>) => {
  const isReplyTo = makeIsReplyTo(ports);
  const among = async (
    code: string,
    senders: readonly Person[],
    items: readonly AlertShown[],
  ): Promise<Replied | undefined> => {
    const calls = items.flatMap((alert) => callsOf(alert, senders));
    const fits = await Promise.all(calls.map((one) => isReplyTo(code, linkOf(one))));
    return calls.find((_, index) => fits[index]);
  };
  return async (
    code: string,
    senders: readonly Person[],
    state: Alert['state'],
  ): Promise<Replied | undefined> => {
    let cursor: string | undefined;
    let looked = 0;
    for (let pages = 0; pages < MOST_PAGES && looked < MOST_LOOKED_AT; pages += 1) {
      const page = await ports.alerts.list(state, { limit: PAGE, ...(cursor && { cursor }) });
      const found = await among(code, senders, page.items);
      if (found || page.cursor === undefined) return found;
      looked += page.items.filter(({ calls = [] }) => calls.length > 0).length;
      cursor = page.cursor;
    }
    return undefined;
  };
};

const callsOf = ({ id, calls = [] }: AlertShown, senders: readonly Person[]): readonly Replied[] =>
  calls.flatMap(({ call, person: called }) => {
    const person = senders.find((one) => one.id === called);
    return person ? [{ alertId: id, call, person }] : [];
  });

const linkOf = ({ alertId, call, person }: Replied): CallLink => ({
  alertId,
  call,
  person: person.id,
});
