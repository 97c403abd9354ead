import * as z from 'zod';
import { BOUNCE_REASONS } from '../../domain/message/happenings/sent.ts';
import type { MessageData, ToldOfMessage } from '../../domain/message/happenings.ts';
import { StoredMessageShown } from '../items/message.ts';
import { toldShapes } from './check-event-shapes.ts';
import { origin } from './parts.ts';

const messageEvent = {
  message: StoredMessageShown.meta({
    description:
      'The message as this event leaves it: ids and facts; neither the address nor the words.',
  }),
  ...origin,
};

const event = <Shape extends z.core.$ZodLooseShape>(shape: Shape, description: string) =>
  z.object({ ...messageEvent, ...shape }).meta({ description });

/** What is told of a message to a customer, by event type. They stay in its branch. */
export const MESSAGE_EVENTS = toldShapes<
  MessageData,
  ToldOfMessage,
  z.input<z.ZodObject<typeof messageEvent>>
>()({
  MessageQueued: event({}, 'Something is to be told to a customer (B8, E5).'),
  MessageDue: event({}, 'A message to a customer is to be sent now, for the first time or again.'),
  MessageAccepted: event(
    {
      how: z.enum(['provider', 'attested']).meta({
        description: '`attested`: somebody says that they called, or posted the letter.',
      }),
    },
    'A provider has taken the message for delivery, or somebody has attested it.',
  ),
  MessageDelivered: event({}, 'The provider says that the customer has the message.'),
  MessageBounced: event(
    { reason: z.enum(BOUNCE_REASONS) },
    'The message does not reach the customer this way; what it answered is not answered.',
  ),
  MessageGivenUp: event({}, 'No provider has taken the message, and it is tried no longer.'),
});
