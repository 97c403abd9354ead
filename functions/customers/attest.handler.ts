import { attestMessage } from '../contracts/operations/customers/messages.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { changePorts, fingerprints, messageReader, ticketEntryReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { wordsPorts } from '../runtime/words-deps.ts';
import { makeAttest } from './attest.ts';
import { makeWordsOfMessage } from './words-of-message.ts';

const words = wordsPorts();
const attest = makeAttest({
  ...changePorts(),
  messages: messageReader(),
  entries: ticketEntryReader(),
  tickets: words.tickets,
  clockContext,
  fingerprints: fingerprints(),
  wordsOf: makeWordsOfMessage(words),
});

export const handler = httpHandler(
  route(attestMessage, ({ params, body, by, correlationId, idempotencyKey, version }) =>
    attest({
      messageId: params.id,
      ...body,
      by,
      scope: by.subject,
      idempotencyKey,
      version,
      correlationId,
    }),
  ),
);
