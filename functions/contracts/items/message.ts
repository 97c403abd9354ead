import * as z from 'zod';
import {
  MESSAGE_STATES,
  type Message,
  type MessageCause,
  type MessageShown,
} from '../../domain/message/message.ts';
import { LANGUAGES, MESSAGE_WAYS } from '../../domain/wording/wording.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';
import { SAYS } from './outgoing.ts';
import { StoredTimer } from './timer.ts';

const sequence = {
  sequence: z.int().positive().meta({ description: "The ticket's entry that it tells about." }),
};

const StoredMessageCause = exactly<MessageCause>()(
  z.discriminatedUnion('kind', [
    SAYS.receipt.extend(sequence),
    SAYS.solutionAnswer.extend(sequence),
    SAYS.answer.extend(sequence),
    SAYS.refusal.extend(sequence),
  ]),
);

const facts = {
  id: z.string(),
  version: z.int().positive(),
  ticketId: z.string(),
  ticketNumber: z.string(),
  cause: StoredMessageCause,
  way: z.enum(MESSAGE_WAYS),
  language: z.enum(LANGUAGES),
  state: z.enum(MESSAGE_STATES),
  queuedAt: StoredInstant,
  notBefore: StoredInstant.exactOptional().meta({
    description: 'The end of the quiet hours that it waits for (D5, N5).',
  }),
  tries: z.int().meta({ description: 'How often a provider, or the customer, was tried.' }),
  acceptedAt: StoredInstant.exactOptional().meta({
    description: 'When a provider took it for delivery, or somebody attested it.',
  }),
  deliveredAt: StoredInstant.exactOptional(),
};

/** What of a message is told and listed, as stored: ids and facts, nothing personal. */
export const StoredMessageShown = exactly<MessageShown>()(z.object(facts));

/** A message to a customer, as stored. */
export const StoredMessage = exactly<Message>()(
  z.object({
    ...facts,
    branch: z.string(),
    tryingSince: StoredInstant.exactOptional(),
    nextTryAt: StoredInstant.exactOptional(),
    ...StoredTimer.shape,
  }),
);
