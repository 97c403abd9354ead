import * as z from 'zod';
import type { MessageEntry } from '../../domain/message/entries.ts';
import { BOUNCE_REASONS, WITHDRAWALS } from '../../domain/message/happenings/sent.ts';
import type { MessageData } from '../../domain/message/happenings.ts';
import { ATTEMPT_OUTCOMES } from '../../domain/ticket/contact-attempt.ts';
import { MESSAGE_WAYS } from '../../domain/wording/wording.ts';
import { StoredInstant } from '../time.ts';
import { entryFields } from './entry-fields.ts';
import { exactly, type Faithful } from './exactly.ts';
import { StoredMessage, StoredMessageShown } from './message.ts';
import { StoredTimerAfter, timerOrders } from './timer.ts';

const messageEntry =
  <Type extends keyof MessageData>(type: Type) =>
  <Data extends z.ZodType<MessageData[Type]>>(
    data: Data & Faithful<MessageData[Type], z.output<Data>>,
  ) =>
    z.object({
      aggregate: z.literal('message'),
      type: z.literal(type),
      ...entryFields,
      data,
      timer: StoredTimerAfter,
      message: StoredMessageShown,
      ...timerOrders,
    });

const nothing = z.object({});

/** A message's entry, as stored: whatever can happen to one, each with its own data. */
export const StoredMessageEntry = exactly<MessageEntry>()(
  z.discriminatedUnion('type', [
    messageEntry('MessageQueued')(
      StoredMessage.pick({
        branch: true,
        ticketId: true,
        ticketNumber: true,
        cause: true,
        way: true,
        language: true,
        notBefore: true,
      }),
    ),
    messageEntry('MessageDue')(nothing),
    messageEntry('MessageTried')(nothing),
    messageEntry('MessageFailed')(z.object({ nextTryAt: StoredInstant })),
    messageEntry('MessagePostponed')(z.object({ until: StoredInstant })),
    messageEntry('MessageCallFailed')(
      z.object({ outcome: z.enum(ATTEMPT_OUTCOMES).exclude(['reached', 'wrong-number']) }),
    ),
    messageEntry('MessageChased')(nothing),
    messageEntry('MessageAccepted')(
      z.object({
        acceptedAt: StoredInstant,
        how: z.enum(['provider', 'attested']),
        way: z.enum(MESSAGE_WAYS),
        providerId: z.string().exactOptional(),
      }),
    ),
    messageEntry('MessageDelivered')(nothing),
    messageEntry('MessageBounced')(z.object({ reason: z.enum(BOUNCE_REASONS) })),
    messageEntry('MessageGivenUp')(nothing),
    messageEntry('MessageWithdrawn')(z.object({ why: z.enum(WITHDRAWALS) })),
  ]),
);
