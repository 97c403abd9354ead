import type { Happened, HappeningKinds } from '../../happening.ts';
import type { AttemptOutcome } from '../../ticket/contact-attempt.ts';
import type { Instant } from '../../time.ts';
import type { Message } from '../message.ts';

type Nothing = Readonly<Record<never, never>>;

/** What is tried before a message is out. */
export const tried = {
  /** It is time that a provider is asked: the sender hears it. */
  MessageDue: {
    told: 'branch',
    apply: (message: Message, _: Happened<Nothing>): Message => message,
  },
  /** A provider is about to be asked: of two that would ask at once, one is recorded. */
  MessageTried: {
    told: 'trail',
    apply: (message: Message, { at }: Happened<Nothing>): Message => ({
      ...message,
      tries: message.tries + 1,
      tryingSince: at,
    }),
  },
  /** The provider was not there, or not well. */
  MessageFailed: {
    told: 'trail',
    apply: (
      { tryingSince: _, ...message }: Message,
      { data: { nextTryAt } }: Happened<{ readonly nextTryAt: Instant }>,
    ): Message => ({ ...message, nextTryAt }),
  },
  /** It would have rung in quiet hours (D5, N5). */
  MessagePostponed: {
    told: 'trail',
    apply: (message: Message, { data }: Happened<{ readonly until: Instant }>): Message => ({
      ...message,
      notBefore: data.until,
    }),
  },
  /** Somebody has called, and has not reached the customer (E9). */
  MessageCallFailed: {
    told: 'trail',
    apply: (
      message: Message,
      _: Happened<{ readonly outcome: Exclude<AttemptOutcome, 'reached' | 'wrong-number'> }>,
    ): Message => ({ ...message, tries: message.tries + 1 }),
  },
  /** It waits for somebody's hand, and nobody has done anything. */
  MessageChased: {
    told: 'trail',
    apply: (message: Message, _: Happened<Nothing>): Message => message,
  },
} satisfies HappeningKinds<Message>;
