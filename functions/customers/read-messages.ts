import type * as z from 'zod';
import { messagesOfTicket, type TicketMessages } from '../changing/messages-of-ticket.ts';
import type { CaseNote } from '../contracts/case-file.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { attestMessage, type listMessages } from '../contracts/operations/customers/messages.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { type Message, messageShown, needsSomebody } from '../domain/message/message.ts';
import {
  type CaseFileReader,
  CursorRejected,
  type ThingList,
  type TicketReader,
} from '../ports/readers.ts';
import { idsOpenTo } from '../showing/posts-for.ts';

/** Lists what somebody has to do so that customers are told, the newest first. */
export const makeListMessages =
  ({ messages }: { readonly messages: ThingList<'message'> }) =>
  async (
    { state, limit, cursor }: z.output<(typeof listMessages)['query']>,
    inPosts: readonly TokenHolder[],
  ): Promise<HttpAnswer> => {
    try {
      const page = { limit, ...(cursor !== undefined && { cursor }) };
      const found = await messages.list(state, page);
      const items = found.items.map((message) => ({ ...message, may: mayOn(message, inPosts) }));
      return { status: 200, body: { ...found, items } };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };

/** What reading a complaint's messages needs; `logReading` keeps who looked (M2). */
export type ReadMessagesPorts = TicketMessages & {
  readonly tickets: TicketReader;
  readonly caseFiles: Pick<CaseFileReader, 'messageNotes'>;
  readonly logReading: (ticketId: string, subject: string) => void;
};

/** The messages about a complaint, each with the text as it was sent. */
export const makeReadMessages =
  (ports: ReadMessagesPorts) =>
  async (
    ticketId: string,
    inPosts: readonly [TokenHolder, ...TokenHolder[]],
  ): Promise<HttpAnswer> => {
    if (!(await ports.tickets.load(ticketId))) return refusal('not-found');
    ports.logReading(ticketId, inPosts[0].subject);
    const [messages, notes] = await Promise.all([
      messagesOfTicket(ports, ticketId),
      ports.caseFiles.messageNotes(ticketId),
    ]);
    const items = messages.map((message) => ({
      ...messageShown(message),
      may: mayOn(message, inPosts),
      ...sentText(message.id, notes),
    }));
    return { status: 200, body: { items } };
  };

const mayOn = (message: Pick<Message, 'state'>, inPosts: readonly TokenHolder[]): string[] =>
  idsOpenTo(inPosts, [attestMessage], () => needsSomebody(message));

const sentText = (id: string, notes: readonly CaseNote[]) => {
  const { subject, text } = notes.findLast(({ messageId, text }) => messageId === id && text.text)
    ?.text ?? { subject: undefined, text: undefined };
  return text === undefined ? {} : { sent: { subject: subject ?? '', text } };
};
