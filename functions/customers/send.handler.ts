import * as z from 'zod';
import { BusEvent } from '../contracts/events/bus-event.ts';
import { eventSchema } from '../contracts/events.ts';
import { clockContext } from '../runtime/counting.ts';
import { customerWays } from '../runtime/customer-ways.ts';
import { changePorts, fingerprints, messageReader, ticketEntryReader } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { logFailure, logger } from '../runtime/logger.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { wordsPorts } from '../runtime/words-deps.ts';
import { makeProgressLinks } from './progress-links.ts';
import { makeSend } from './send.ts';
import { makeWordsOfMessage } from './words-of-message.ts';

const ToSend = BusEvent.extend({
  detail: z.union([eventSchema('MessageQueued'), eventSchema('MessageDue')]),
});

const words = wordsPorts();
const send = makeSend({
  ...changePorts(),
  messages: messageReader(),
  entries: ticketEntryReader(),
  tickets: words.tickets,
  clockContext,
  ways: customerWays(),
  wordsOf: makeWordsOfMessage({
    ...words,
    linkTo: makeProgressLinks({
      fingerprints: fingerprints(),
      apiUrl: env('API_URL'),
      life: clockContext.policy.progressLink.value,
    }),
  }),
  noteFailure: ({ id, ticketId, way }, error) =>
    logFailure('message not sent', error, { message: id, ticketId, way }),
});

export const handler = queueHandler({
  schema: ToSend,
  run: async ({ detail: { meta, data } }) => {
    // What somebody calls or posts is not ours to send.
    if (data.message.state !== 'queued') return;
    const became = await send(data.message.id, meta.correlationId);
    logger.info('message', { message: data.message.id, ticketId: data.message.ticketId, became });
  },
});
