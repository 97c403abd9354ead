import { attestMessage } from '../contracts/operations/customers/messages.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  caseFileReader,
  changePorts,
  clock,
  fingerprints,
  messageReader,
  ticketReader,
} from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { settings } from '../runtime/settings.ts';
import { wording } from '../runtime/wording.ts';
import { makeAttest } from './attest.ts';
import { makeWordsOfMessage } from './words-of-message.ts';

const tickets = ticketReader();
const attest = makeAttest({
  ...changePorts(),
  messages: messageReader(),
  tickets,
  clockContext,
  fingerprints: fingerprints(),
  wordsOf: makeWordsOfMessage({
    tickets,
    caseFiles: caseFileReader(),
    clock,
    wording,
    timeZone: settings.branch.timeZone,
  }),
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
