import type { DecisionContext } from '../ticket/decision.ts';
import type { Accepted, Withdrawal } from './happenings/sent.ts';
import type { MessageHappening } from './happenings.ts';
import type { Message } from './message.ts';
import { dueAtOf, hasDied, isGivenUp, nextLookAt, quietUntil, retryAt } from './pace.ts';
import { type MessageRecorded, recordMessage } from './record.ts';

/** Records one thing of a message. */
export const messageHappens = (
  message: Message,
  happening: MessageHappening,
  context: DecisionContext,
): MessageRecorded =>
  recordMessage(message, happening, {
    messageId: message.id,
    at: context.now,
    by: context.by,
    correlationId: context.correlationId,
    lookAt: (after) => nextLookAt(after, context.now, context),
  });

/** What becomes of a try: it may begin, or waits, or is not to be made. */
export type Try =
  | { readonly kind: 'begins' | 'postponed'; readonly recorded: MessageRecorded }
  | { readonly kind: 'none'; readonly why: 'ended' | 'too-early' | 'in-progress' };

/**
 * Claims a try before the provider is asked: of two that would send at once, one is recorded. What
 * would ring waits for the end of quiet hours (D5, N5).
 */
export const beginTry = (message: Message, context: DecisionContext): Try => {
  const { now } = context;
  if (message.state !== 'queued') return { kind: 'none', why: 'ended' };
  if (message.tryingSince !== undefined && !hasDied(message, now))
    return { kind: 'none', why: 'in-progress' };
  if (now < dueAtOf(message)) return { kind: 'none', why: 'too-early' };
  const until = quietUntil(message, now, context);
  return until === undefined
    ? {
        kind: 'begins',
        recorded: messageHappens(message, { type: 'MessageTried', data: {} }, context),
      }
    : {
        kind: 'postponed',
        recorded: messageHappens(message, { type: 'MessagePostponed', data: { until } }, context),
      };
};

/**
 * A provider has taken it for delivery. Whatever else has become of it meanwhile, it is out:
 * undefined where that is on record already.
 */
export const acceptMessage = (
  message: Message,
  accepted: Pick<Accepted, 'acceptedAt' | 'providerId'>,
  context: DecisionContext,
): MessageRecorded | undefined =>
  message.state === 'queued'
    ? messageHappens(
        message,
        { type: 'MessageAccepted', data: { ...accepted, how: 'provider', way: message.way } },
        context,
      )
    : undefined;

/** The provider has failed: it is asked again later, until the policy's time is over. */
export const failTry = (
  message: Message,
  context: DecisionContext,
): MessageRecorded | undefined => {
  if (message.state !== 'queued') return undefined;
  return messageHappens(
    message,
    isGivenUp(message, context.now, context)
      ? { type: 'MessageGivenUp', data: {} }
      : {
          type: 'MessageFailed',
          data: { nextTryAt: retryAt(message, context.now, context) },
        },
    context,
  );
};

/**
 * It cannot reach the customer this way: the provider takes nothing for the address (`refused`), or it
 * has come back after it was accepted (`reported`).
 */
export const bounceMessage = (
  message: Message,
  reason: 'refused' | 'reported',
  context: DecisionContext,
): MessageRecorded | undefined => {
  const may = reason === 'refused' ? ['queued'] : ['queued', 'accepted', 'delivered'];
  return may.includes(message.state)
    ? messageHappens(message, { type: 'MessageBounced', data: { reason } }, context)
    : undefined;
};

/** The provider says that the customer has it. */
export const deliverMessage = (
  message: Message,
  context: DecisionContext,
): MessageRecorded | undefined =>
  message.state === 'accepted'
    ? messageHappens(message, { type: 'MessageDelivered', data: {} }, context)
    : undefined;

/** It is not sent: nobody needs it any more. */
export const withdrawMessage = (
  message: Message,
  why: Withdrawal,
  context: DecisionContext,
): MessageRecorded => messageHappens(message, { type: 'MessageWithdrawn', data: { why } }, context);
