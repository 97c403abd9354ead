import type { AnswerMeans } from '../domain/clock/judge-answer.ts';
import type { Withdrawal } from '../domain/message/happenings/sent.ts';
import type { Message } from '../domain/message/message.ts';
import type { MessageRecorded } from '../domain/message/record.ts';
import { decideMessageOut, decideTakeBack } from '../domain/ticket/decide.ts';
import type { DecisionContext } from '../domain/ticket/decision.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { messageChange, type ThingChange, ticketChange } from './thing-change.ts';

/** A message, and the ticket that it is about. */
export type AboutTicket = { readonly message: Message; readonly ticket: Ticket | undefined };

/**
 * A message is out: what it says counts on its ticket from now on (E5). The ticket is judged by
 * `context.now`, the instant at which it was out.
 */
export const whenOut = (
  { message, ticket }: AboutTicket,
  recorded: MessageRecorded,
  context: DecisionContext,
): ThingChange[] => {
  const means: AnswerMeans = recorded.message.way === 'call' ? 'telephone' : 'written';
  const decided =
    ticket &&
    decideMessageOut(ticket, { message: message.id, says: message.cause, means }, context);
  return [
    messageChange(message, recorded),
    ...(ticket && decided?.kind === 'recorded' ? [ticketChange(ticket, decided)] : []),
  ];
};

/** A message does not reach the customer: what it was to say, or counted by it, is taken back (E5). */
export const whenEnded = (
  { message, ticket }: AboutTicket,
  recorded: MessageRecorded,
  context: DecisionContext,
): ThingChange[] => {
  const change = messageChange(message, recorded);
  const { state } = recorded.message;
  if (!ticket || (state !== 'bounced' && state !== 'given-up' && state !== 'withdrawn'))
    return [change];
  const taken = { message: message.id, says: message.cause.kind, why: state };
  const decided = decideTakeBack(ticket, taken, context);
  return [change, ...(decided.kind === 'recorded' ? [ticketChange(ticket, decided)] : [])];
};

/** The customer has heard otherwise, or the date that it names has passed: it would only confuse. */
export const notNeeded = (
  { message, ticket }: AboutTicket,
  now: Instant,
): Withdrawal | undefined => {
  const { id, cause } = message;
  if (cause.kind === 'receipt' || !ticket) return undefined;
  if (ticket.answerQueued?.message !== id && ticket.settledThrough?.message !== id)
    return 'settled';
  return cause.kind === 'solution-answer' && cause.until <= now ? 'too-late' : undefined;
};
