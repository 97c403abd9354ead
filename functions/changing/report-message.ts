import type { Actor } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { bounceMessage, deliverMessage } from '../domain/message/decide.ts';
import type { DecisionContext } from '../domain/ticket/decision.ts';
import type { ThingReader, TicketReader } from '../ports/readers.ts';
import { type ChangePorts, type Decided, makeChange, unchanged } from './change.ts';
import { type AboutTicket, whenEnded } from './message-outcome.ts';

/** What reporting on messages needs. */
export type ReportPorts = ChangePorts & {
  readonly messages: ThingReader<'message'>;
  readonly tickets: TicketReader;
  readonly clockContext: ClockContext;
};

/**
 * What is heard of a message: `refused`, no provider takes it for this address; `reported`, it came
 * back after one had taken it; `delivered`, the customer has it.
 */
export type MessageReport = 'refused' | 'reported' | 'delivered';

const MESSAGES: Actor = { kind: 'system', part: 'messages' };

/** Loads a message and its ticket; undefined when there is no such message. */
export const loadAboutTicket = async (
  { messages, tickets }: Pick<ReportPorts, 'messages' | 'tickets'>,
  messageId: string,
): Promise<AboutTicket | undefined> => {
  const message = await messages.load(messageId);
  return message && { message, ticket: await tickets.load(message.ticketId) };
};

type Heard = 'recorded' | 'nothing' | 'too-early';

/**
 * Puts on record what is heard of a message, with what follows for its ticket, in one transaction.
 * Heard twice, or of one that is not there, it changes nothing.
 * @returns `too-early` while it is not on record that a provider took it: to be told again later
 * @throws ChangeBusy
 */
export const makeReportMessage = (ports: ReportPorts) => {
  const change = makeChange(ports);
  return async (
    messageId: string,
    report: MessageReport,
    correlationId: string,
  ): Promise<Heard> => {
    const { answer } = await change<AboutTicket | undefined, Heard, Heard>({
      load: () => loadAboutTicket(ports, messageId),
      decide: (about, now) =>
        about
          ? heard(about, report, { ...ports.clockContext, now, by: MESSAGES, correlationId })
          : unchanged('nothing'),
    });
    return answer;
  };
};

const heard = (
  about: AboutTicket,
  report: MessageReport,
  context: DecisionContext,
): Decided<Heard, Heard> => {
  const { message } = about;
  if (message.state === 'queued' && report !== 'refused') return unchanged('too-early');
  const recorded =
    report === 'delivered'
      ? deliverMessage(message, context)
      : bounceMessage(message, report, context);
  return recorded
    ? { kind: 'changed', changes: whenEnded(about, recorded, context), answer: 'recorded' }
    : unchanged('nothing');
};
