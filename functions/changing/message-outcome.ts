import type { AnswerMeans } from '../domain/clock/judge-answer.ts';
import { withdrawMessage } from '../domain/message/decide.ts';
import type { Withdrawal } from '../domain/message/happenings/sent.ts';
import type { Message } from '../domain/message/message.ts';
import { overtakenBy } from '../domain/message/overtaken.ts';
import type { MessageRecorded } from '../domain/message/record.ts';
import { decideMessageOut, decideTakeBack } from '../domain/ticket/decide.ts';
import type { DecisionContext } from '../domain/ticket/decision.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { messageChange, type ThingChange, ticketChange } from './thing-change.ts';

/** A message, the ticket that it is about, and what else that ticket's customer was to be told. */
export type AmongOthers = AboutTicket & { readonly others: readonly Message[] };

/** A message, and the ticket that it is about. */
export type AboutTicket = { readonly message: Message; readonly ticket: Ticket | undefined };

/**
 * A message is out: what it says counts on its ticket from now on, and is judged by the instant at which
 * it was out, which somebody who called may say afterwards (D5, E5). Of the others nobody has to do
 * anything any more that it has overtaken.
 */
export const whenOut = (
  { message, ticket, others }: AmongOthers,
  recorded: MessageRecorded,
  context: DecisionContext,
): ThingChange[] => {
  const means: AnswerMeans = recorded.message.way === 'call' ? 'telephone' : 'written';
  const { acceptedAt: toldAt = context.now } = recorded.message;
  const out = { message: message.id, says: message.cause, means, toldAt };
  const decided = ticket && decideMessageOut(ticket, out, context);
  return [
    messageChange(message, recorded),
    ...(ticket && decided?.kind === 'recorded' ? [ticketChange(ticket, decided)] : []),
    ...overtakenBy(message, others).map((other) =>
      messageChange(other, withdrawMessage(other, 'settled', context)),
    ),
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
