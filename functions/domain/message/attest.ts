import type { AttemptOutcome } from '../ticket/contact-attempt.ts';
import { type DecisionContext, type Refused, refused } from '../ticket/decision.ts';
import { messageHappens } from './decide.ts';
import { type Message, type MessageState, needsSomebody } from './message.ts';
import type { MessageRecorded } from './record.ts';

/** What somebody says who has called, or posted, or found that neither is needed. */
export type Attested = AttemptOutcome | 'posted' | 'not-needed';

/** Nothing is left to be attested. */
export type NotByHand = { readonly kind: 'not-by-hand'; readonly state: MessageState };

/**
 * Somebody attests what they have done about a message that needs somebody: the customer was reached by
 * telephone or the letter is posted, and the message is out; or they were called in vain (E9).
 */
export const attestMessage = (
  message: Message,
  attested: Attested,
  context: DecisionContext,
): ({ readonly kind: 'recorded' } & MessageRecorded) | Refused<NotByHand> =>
  needsSomebody(message)
    ? { kind: 'recorded', ...messageHappens(message, happeningOf(attested, context), context) }
    : refused({ kind: 'not-by-hand', state: message.state });

const happeningOf = (
  attested: Attested,
  { now }: DecisionContext,
): Parameters<typeof messageHappens>[1] => {
  switch (attested) {
    case 'reached':
      return {
        type: 'MessageAccepted',
        data: { acceptedAt: now, how: 'attested', way: 'call' },
      };
    case 'posted':
      return {
        type: 'MessageAccepted',
        data: { acceptedAt: now, how: 'attested', way: 'letter' },
      };
    case 'not-needed':
      return { type: 'MessageWithdrawn', data: { why: 'not-needed' } };
    case 'wrong-number':
      return { type: 'MessageBounced', data: { reason: 'wrong-number' } };
    default:
      return { type: 'MessageCallFailed', data: { outcome: attested } };
  }
};
