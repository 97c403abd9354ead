import type { Happened, HappeningKinds } from '../../happening.ts';
import type { Instant } from '../../time.ts';
import type { MessageWay } from '../../wording/wording.ts';
import type { Message } from '../message.ts';

type Nothing = Readonly<Record<never, never>>;

/** A provider took it for delivery, or somebody says that the call was made or the letter posted. */
export type Accepted = {
  readonly acceptedAt: Instant;
  readonly how: 'provider' | 'attested';
  /** By which way in the end. */
  readonly way: MessageWay;
  /** What the provider calls it. */
  readonly providerId?: string;
};

/** `refused`: the provider takes nothing for this address; `reported`: it came back afterwards. */
export const BOUNCE_REASONS = ['refused', 'reported', 'wrong-number'] as const;
export type BounceReason = (typeof BOUNCE_REASONS)[number];

/** `settled`: the customer had heard otherwise; `too-late`: the date that it names had passed. */
export const WITHDRAWALS = ['settled', 'too-late', 'not-needed'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];

/** How a message ends. */
export const sent = {
  MessageAccepted: {
    told: 'branch',
    apply: (message: Message, { data }: Happened<Accepted>): Message => ({
      ...ended(message),
      state: 'accepted',
      way: data.way,
      acceptedAt: data.acceptedAt,
    }),
  },
  MessageDelivered: {
    told: 'branch',
    apply: (message: Message, { at }: Happened<Nothing>): Message => ({
      ...message,
      state: 'delivered',
      deliveredAt: at,
    }),
  },
  MessageBounced: {
    told: 'branch',
    apply: (message: Message, _: Happened<{ readonly reason: BounceReason }>): Message => ({
      ...ended(message),
      state: 'bounced',
    }),
  },
  MessageGivenUp: {
    told: 'branch',
    apply: (message: Message, _: Happened<Nothing>): Message => ({
      ...ended(message),
      state: 'given-up',
    }),
  },
  MessageWithdrawn: {
    told: 'trail',
    apply: (message: Message, _: Happened<{ readonly why: Withdrawal }>): Message => ({
      ...ended(message),
      state: 'withdrawn',
    }),
  },
} satisfies HappeningKinds<Message>;

const ended = ({ tryingSince: _, nextTryAt: __, ...message }: Message): Message => message;
