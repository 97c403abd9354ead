import { type HttpAnswer, type PageAnswer, refusal } from '../contracts/http-answer.ts';
import type { CallScript, LetterToPrint } from '../contracts/operations/customers/printing.ts';
import type { Message } from '../domain/message/message.ts';
import type { ThingReader } from '../ports/readers.ts';
import { printedLetter } from './printed-letter.ts';
import { makeWordsOfMessage, type Worded, type WordsPorts } from './words-of-message.ts';

/** What showing a message in its words needs; `logReading` keeps who looked at whose data (M2). */
export type ReadMessagePorts = WordsPorts & {
  readonly messages: ThingReader<'message'>;
  readonly logReading: (message: Message, subject: string) => void;
};

type Asked = { readonly subject: string; readonly prefersPage: boolean };

const shown = ({ id, ticketId, state, language }: Message, { ticket, subject, text }: Worded) => ({
  messageId: id,
  ticketId,
  ticketNumber: ticket.ticketNumber,
  state,
  language,
  subject,
  text,
});

const makeReadAs = (ports: ReadMessagePorts) => {
  const wordsOf = makeWordsOfMessage(ports);
  return async (id: string, way: 'letter' | 'call', subject: string) => {
    const message = await ports.messages.load(id);
    if (!message) return undefined;
    ports.logReading(message, subject);
    // It may have been meant to go another way, which led to nobody.
    const worded = await wordsOf({ ...message, way });
    return worded && { message, worded };
  };
};

/** A message as a letter: as a page to print, or as what stands on it. */
export const makePrintMessage = (ports: ReadMessagePorts) => {
  const readAs = makeReadAs(ports);
  return async (id: string, asked: Asked): Promise<HttpAnswer | PageAnswer> => {
    const found = await readAs(id, 'letter', asked.subject);
    if (!found) return refusal('not-found');
    const { message, worded } = found;
    const { name, address, postcode } = worded.person;
    const letter: LetterToPrint = {
      ...shown(message, worded),
      sender: ports.wording.sender[message.language],
      to: { name, address, postcode },
    };
    return asked.prefersPage
      ? { status: 200, page: printedLetter(letter) }
      : { status: 200, body: letter };
  };
};

/** What to say in a call. */
export const makeCallScript = (ports: ReadMessagePorts) => {
  const readAs = makeReadAs(ports);
  return async (id: string, subject: string): Promise<HttpAnswer> => {
    const found = await readAs(id, 'call', subject);
    if (!found) return refusal('not-found');
    const { message, worded } = found;
    const script: CallScript = {
      ...shown(message, worded),
      to: { name: worded.person.name, phone: worded.person.phone },
      notBefore: message.notBefore,
    };
    return { status: 200, body: script };
  };
};
