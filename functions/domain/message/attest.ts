import type { AttemptOutcome } from '../ticket/contact-attempt.ts';
import { type DecisionContext, type Refused, type Refusing, refused } from '../ticket/decision.ts';
import type { Instant } from '../time.ts';
import { messageHappens } from './decide.ts';
import { type Message, type MessageState, needsSomebody } from './message.ts';
import type { MessageRecorded } from './record.ts';

/** What somebody says who has called, or posted, or found that neither is needed. */
export type Attested = AttemptOutcome | 'posted' | 'not-needed';

/** Nothing is left to be attested. */
export type NotByHand = { readonly kind: 'not-by-hand'; readonly state: MessageState };

/** When somebody cannot have called or posted: later than now, or before there was anything to tell. */
export type TriedAmiss = Refusing<'wrong-time'>;

/**
 * Somebody attests what they have done about a message that needs somebody: the customer was reached by
 * telephone or the letter is posted, and the message is out; or they were called in vain (E9).
 * @param triedAt when they did it; now where left out
 */
export const attestMessage = (
  message: Message,
  attested: Attested,
  context: DecisionContext,
  triedAt: Instant = context.now,
): ({ readonly kind: 'recorded' } & MessageRecorded) | Refused<NotByHand | TriedAmiss> => {
  if (!needsSomebody(message)) return refused({ kind: 'not-by-hand', state: message.state });
  return (
    triedAmiss(message, triedAt, context) ?? {
      kind: 'recorded',
      ...messageHappens(message, happeningOf(attested, triedAt), context),
    }
  );
};

const triedAmiss = (
  { queuedAt }: Message,
  triedAt: Instant,
  { now }: DecisionContext,
): Refused<TriedAmiss> | undefined => {
  const wrong = { kind: 'wrong-time', field: 'triedAt' } as const;
  if (triedAt > now) return refused({ ...wrong, must: 'not-be-later', than: 'now', at: now });
  return triedAt < queuedAt
    ? refused({ ...wrong, must: 'not-be-earlier', than: 'message', at: queuedAt })
    : undefined;
};

const happeningOf = (
  attested: Attested,
  acceptedAt: Instant,
): Parameters<typeof messageHappens>[1] => {
  switch (attested) {
    case 'reached':
      return {
        type: 'MessageAccepted',
        data: { acceptedAt, how: 'attested', way: 'call' },
      };
    case 'posted':
      return {
        type: 'MessageAccepted',
        data: { acceptedAt, how: 'attested', way: 'letter' },
      };
    case 'not-needed':
      return { type: 'MessageWithdrawn', data: { why: 'not-needed' } };
    case 'wrong-number':
      return { type: 'MessageBounced', data: { reason: 'wrong-number' } };
    default:
      return { type: 'MessageCallFailed', data: { outcome: attested } };
  }
};
