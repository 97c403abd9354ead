import { callScript, printMessage } from '../contracts/operations/customers/printing.ts';
import { route } from '../runtime/answer-request.ts';
import { messageReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { logger } from '../runtime/logger.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { wordsPorts } from '../runtime/words-deps.ts';
import { makeCallScript, makePrintMessage } from './read-message.ts';

const ports = {
  ...readingPorts(),
  ...wordsPorts(),
  messages: messageReader(),
  logReading: (
    { id, ticketId }: { readonly id: string; readonly ticketId: string },
    subject: string,
  ) => logger.info('message read', { messageId: id, ticketId, subject, rule: 'M2' }),
};
const print = makePrintMessage(ports);
const script = makeCallScript(ports);

export const handler = httpHandler(
  route(printMessage, ({ params, by, prefersPage }) =>
    print(params.id, { subject: by.subject, prefersPage }),
  ),
  route(callScript, ({ params, by }) => script(params.id, by.subject)),
);
