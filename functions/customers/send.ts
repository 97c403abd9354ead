import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import {
  type AboutTicket,
  type AmongOthers,
  notNeeded,
  whenEnded,
  whenOut,
} from '../changing/message-outcome.ts';
import { messagesOfTicket, type TicketMessages } from '../changing/messages-of-ticket.ts';
import {
  loadAboutTicket,
  makeReportMessage,
  type ReportPorts,
} from '../changing/report-message.ts';
import { messageChange } from '../changing/thing-change.ts';
import type { Actor } from '../domain/actor.ts';
import { acceptMessage, beginTry, failTry, withdrawMessage } from '../domain/message/decide.ts';
import type { Accepted } from '../domain/message/happenings/sent.ts';
import type { Message } from '../domain/message/message.ts';
import type { DecisionContext } from '../domain/ticket/decision.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import { type CustomerWays, type Taken, WayRefused } from '../ports/outside.ts';
import type { makeWordsOfMessage, Worded } from './words-of-message.ts';

/** What sending needs. */
export type SendPorts = ReportPorts &
  TicketMessages &
  ChangePorts & {
    readonly ways: CustomerWays;
    readonly wordsOf: ReturnType<typeof makeWordsOfMessage>;
    readonly noteFailure: (message: Message, error: unknown) => void;
  };

/** What became of a message this time. */
export type Sent =
  | 'accepted'
  | 'failed'
  | 'refused'
  | 'postponed'
  | 'withdrawn'
  | 'ended'
  | 'too-early'
  | 'in-progress';

type Claim = { readonly message: Message } | 'postponed' | 'withdrawn';

const BY: Actor = { kind: 'system', part: 'messages' };

/**
 * Sends a message: the try is claimed first, so that a doubled event asks a provider once; then the
 * provider is asked, and what it said is on record with what follows for the ticket. A crash in between
 * has it tried again under the same id, by which receivers know it.
 * @throws ChangeBusy, and an error where there is no such message
 * @see rules B8, D5, E5, N5
 */
export const makeSend = (ports: SendPorts) => {
  const change = makeChange(ports);
  const report = makeReportMessage(ports);
  const load = async (messageId: string): Promise<AboutTicket> => {
    const about = await loadAboutTicket(ports, messageId);
    if (!about) throw new Error(`no message ${messageId}`);
    return about;
  };
  const loadAmongOthers = async (messageId: string): Promise<AmongOthers> => {
    const about = await load(messageId);
    const { cause, ticketId } = about.message;
    // Nothing was told before the receipt.
    const others = cause.kind === 'receipt' ? [] : await messagesOfTicket(ports, ticketId);
    return { ...about, others };
  };
  const contextAt = (now: Instant, correlationId: string): DecisionContext => ({
    ...ports.clockContext,
    now,
    by: BY,
    correlationId,
  });

  const accept = (
    id: string,
    worded: Worded,
    accepted: Pick<Accepted, 'acceptedAt' | 'providerId'>,
    correlationId: string,
  ) =>
    change({
      load: () => loadAmongOthers(id),
      decide: (about) => {
        // Judged by the instant at which the provider had it, however long storing that takes (E5).
        const context = contextAt(accepted.acceptedAt, correlationId);
        const recorded = acceptMessage(about.message, accepted, context);
        if (!recorded) return unchanged('ended' as const);
        const { ticketId } = about.message;
        const { version: sequence } = recorded.message;
        const text = { subject: worded.subject, text: worded.text };
        return {
          kind: 'changed',
          changes: whenOut(about, recorded, context),
          also: [{ kind: 'case-note', note: { ticketId, messageId: id, sequence, text } }],
          answer: 'accepted' as const,
        };
      },
    });

  const fail = (id: string, correlationId: string) =>
    change({
      load: () => load(id),
      decide: (about, now) => {
        const context = contextAt(now, correlationId);
        const recorded = failTry(about.message, context);
        return recorded
          ? {
              kind: 'changed',
              changes: whenEnded(about, recorded, context),
              answer: 'failed' as const,
            }
          : unchanged('ended' as const);
      },
    });

  return async (messageId: string, correlationId: string): Promise<Sent> => {
    const claimed = await change<AboutTicket, Claim, Sent>({
      load: () => load(messageId),
      decide: (about, now) => claim(about, contextAt(now, correlationId)),
    });
    if (claimed.kind === 'unchanged') return claimed.answer;
    if (typeof claimed.answer === 'string') return claimed.answer;
    const { message } = claimed.answer;
    const asked = await ask(message, ports);
    switch (asked.kind) {
      case 'taken': {
        const { worded, taken } = asked;
        const accepted = { acceptedAt: ports.clock.now(), ...taken };
        return (await accept(messageId, worded, accepted, correlationId)).answer;
      }
      case 'refused':
        await report(messageId, 'refused', correlationId);
        return 'refused';
      case 'failed':
        return (await fail(messageId, correlationId)).answer;
      default:
        return unreachable(asked);
    }
  };
};

const claim = (about: AboutTicket, context: DecisionContext): Decided<Claim, Sent> => {
  const { message } = about;
  const why = message.state === 'queued' ? notNeeded(about, context.now) : undefined;
  if (why !== undefined) {
    const withdrawn = withdrawMessage(message, why, context);
    const changes = whenEnded(about, withdrawn, context);
    return { kind: 'changed', changes, answer: 'withdrawn' };
  }
  const begun = beginTry(message, context);
  if (begun.kind === 'none') return unchanged(begun.why);
  const { recorded } = begun;
  return {
    kind: 'changed',
    changes: [messageChange(message, recorded)],
    answer: begun.kind === 'postponed' ? 'postponed' : { message: recorded.message },
  };
};

type Asked =
  | { readonly kind: 'taken'; readonly worded: Worded; readonly taken: Taken }
  | { readonly kind: 'refused' | 'failed' };

/** Asks the provider, and nothing else: what goes wrong in storing its answer is no failure of its. */
const ask = async (
  message: Message,
  { ways, wordsOf, noteFailure }: Pick<SendPorts, 'ways' | 'wordsOf' | 'noteFailure'>,
): Promise<Asked> => {
  try {
    const worded = await wordsOf(message);
    if (!worded) return { kind: 'refused' };
    return { kind: 'taken', worded, taken: await carried(message, worded, ways) };
  } catch (error) {
    if (error instanceof WayRefused) return { kind: 'refused' };
    noteFailure(message, error);
    return { kind: 'failed' };
  }
};

const carried = async (message: Message, worded: Worded, ways: CustomerWays): Promise<Taken> => {
  const { subject, text, person, inReplyTo, ticket } = worded;
  const messageId = message.id;
  if (message.way === 'sms' && ways.sms && person.phone !== undefined)
    return ways.sms({ messageId, to: person.phone, text });
  if (message.way !== 'mail' || !ways.mail || person.email === undefined)
    throw new WayRefused(`no way by ${message.way}`);
  return ways.mail({
    messageId,
    to: person.email,
    subject,
    text,
    inReplyTo,
    references: inReplyTo === undefined ? undefined : [inReplyTo],
    ...(message.cause.kind === 'receipt' && {
      automatic: ticket.facts.channel === 'email' ? 'auto-replied' : 'auto-generated',
    }),
  });
};
