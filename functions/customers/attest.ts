import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import {
  type AboutTicket,
  type AmongOthers,
  whenEnded,
  whenOut,
} from '../changing/message-outcome.ts';
import { messagesOfTicket, type TicketMessages } from '../changing/messages-of-ticket.ts';
import { contentsOf, senderKey } from '../changing/repeatable.ts';
import { loadAboutTicket, type ReportPorts } from '../changing/report-message.ts';
import { staleVersion } from '../changing/stale-version.ts';
import { type Extra, type ThingChange, ticketChange } from '../changing/thing-change.ts';
import { type HttpAnswer, type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import type { MessageView } from '../contracts/operations/customers/messages.ts';
import { asIs, wrongTime } from '../contracts/problem-sentences.ts';
import type { Actor } from '../domain/actor.ts';
import {
  type Attested,
  attestMessage,
  type NotByHand,
  type TriedAmiss,
} from '../domain/message/attest.ts';
import { messageShown } from '../domain/message/message.ts';
import { decide } from '../domain/ticket/decide.ts';
import type { DecisionContext } from '../domain/ticket/decision.ts';
import type { Recorded } from '../domain/ticket/record.ts';
import type { Instant } from '../domain/time.ts';
import type { Fingerprints } from '../ports/outside.ts';
import type { makeWordsOfMessage, Worded } from './words-of-message.ts';

/** What somebody says they have done about a message. */
export type Attesting = {
  readonly messageId: string;
  readonly outcome: Attested;
  readonly note?: string | undefined;
  /** When they did it; now, where that is not said. */
  readonly triedAt?: Instant | undefined;
  readonly by: Actor;
  /** The token's subject: keys are scoped to it. */
  readonly scope: string;
  readonly idempotencyKey: string;
  readonly version?: number | undefined;
  readonly correlationId: string;
};

/** What attesting needs. */
export type AttestPorts = ChangePorts &
  TicketMessages &
  ReportPorts & {
    readonly fingerprints: Fingerprints;
    readonly wordsOf: ReturnType<typeof makeWordsOfMessage>;
  };

type Found = AmongOthers & { readonly worded: Worded | undefined };

/**
 * Puts on record what somebody has done about a message: each call stands with the ticket (E9); whoever
 * was reached, or is written to by letter, has been told, and a call is judged as one (D5, E5).
 */
export const makeAttest = (ports: AttestPorts) => {
  const change = makeChange(ports);
  const { fingerprints, ownBranch } = ports;
  const load = async ({ messageId, outcome }: Attesting): Promise<Found | undefined> => {
    const about = await loadAboutTicket(ports, messageId);
    if (!about) return undefined;
    const way = outcome === 'posted' ? 'letter' : outcome === 'reached' ? 'call' : undefined;
    const { ticketId } = about.message;
    const others = way ? await messagesOfTicket(ports, ticketId) : [];
    return { ...about, others, worded: way && (await ports.wordsOf({ ...about.message, way })) };
  };
  return async (asked: Attesting): Promise<HttpAnswer> => {
    const { messageId, outcome, note, triedAt, scope, idempotencyKey } = asked;
    const use = { use: 'command', branch: ownBranch.id, subject: scope } as const;
    return httpAnswer(
      await change(
        {
          load: () => load(asked),
          decide: (found, now) => {
            const { by, correlationId } = asked;
            return found
              ? attested(found, asked, { ...ports.clockContext, now, by, correlationId })
              : unchanged(refusal('not-found'));
          },
        },
        {
          keys: [senderKey(use, idempotencyKey, fingerprints)],
          contents: await contentsOf(
            [messageId, outcome, note, ...(triedAt === undefined ? [] : [triedAt])],
            fingerprints,
          ),
        },
      ),
    );
  };
};

const attested = (
  found: Found,
  asked: Attesting,
  context: DecisionContext,
): Decided<MessageView, HttpRefusal> => {
  const { message, ticket } = found;
  const stale = staleVersion(asked, message);
  if (stale) return unchanged(stale);
  const triedAt = asked.triedAt ?? context.now;
  const decided = attestMessage(message, asked.outcome, context, triedAt);
  if (decided.kind === 'refused') return unchanged(problemOf(decided.refusal));
  const tried = ticket && calledOn(found, { ...asked, triedAt }, context);
  const about = { message, ticket: tried?.ticket ?? ticket, others: found.others };
  const isOut = decided.message.state === 'accepted';
  const follows = (isOut ? whenOut : whenEnded)(about, decided, context);
  return {
    kind: 'changed',
    changes: tried ? together(found, tried, follows) : follows,
    also: notesOf(found, asked, decided.message.version),
    answer: messageShown(decided.message),
  };
};

const problemOf = (no: NotByHand | TriedAmiss): HttpRefusal =>
  no.kind === 'not-by-hand'
    ? refusal('not-by-hand', { field: 'state', problem: asIs(no.state) })
    : refusal('out-of-order', { field: no.field, problem: wrongTime(no) });

/** The call as a try to reach the customer; undefined where nobody called, or the ticket is closed. */
const calledOn = (
  { ticket }: AboutTicket,
  { outcome, triedAt }: Pick<Attesting, 'outcome'> & { readonly triedAt: Instant },
  context: DecisionContext,
): Recorded | undefined => {
  if (!ticket || outcome === 'posted' || outcome === 'not-needed') return undefined;
  const decided = decide(ticket, { kind: 'attempt', way: 'telephone', outcome, triedAt }, context);
  return decided.kind === 'recorded' ? decided : undefined;
};

/** The call and what follows for the ticket are one change of it. */
const together = (
  { ticket }: AboutTicket,
  tried: Recorded,
  follows: readonly ThingChange[],
): ThingChange[] => {
  const others = follows.filter(({ kind }) => kind !== 'ticket');
  const own = follows.find((one) => one.kind === 'ticket');
  return [
    ...others,
    own
      ? { ...own, before: ticket, entries: [...tried.entries, ...own.entries] }
      : ticketChange(ticket, tried),
  ];
};

/** What was said or posted, and what whoever did it wrote about it. */
const notesOf = ({ message, worded }: Found, { note }: Attesting, sequence: number): Extra[] => {
  const text = {
    ...(worded && { subject: worded.subject, text: worded.text }),
    ...(note !== undefined && { note }),
  };
  return Object.keys(text).length === 0
    ? []
    : [
        {
          kind: 'case-note',
          note: { ticketId: message.ticketId, messageId: message.id, sequence, text },
        },
      ];
};
