import type { Message } from '../domain/message/message.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
import { messageIdOf } from '../domain/ticket/outgoing.ts';
import type { EntryReader, ThingReader } from '../ports/readers.ts';

/** What finding a ticket's messages needs. */
export type TicketMessages = {
  readonly entries: EntryReader<'ticket'>;
  readonly messages: ThingReader<'message'>;
};

/** The messages about a complaint, the first one first: its entries say which went with them. */
export const messagesOfTicket = async (
  { entries, messages }: TicketMessages,
  ticketId: string,
): Promise<readonly Message[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await entries.entries(ticketId, {
      limit: 100,
      ...(cursor !== undefined && { cursor }),
    });
    ids.push(...page.items.flatMap(idIn));
    cursor = page.cursor;
  } while (cursor !== undefined);
  const found = await Promise.all(ids.map((id) => messages.load(id)));
  return found.filter((message) => message !== undefined);
};

const idIn = ({ id, sequence, data }: TicketEntry): string[] =>
  'outgoing' in data && data.outgoing ? [messageIdOf(id, sequence, data.outgoing.says.kind)] : [];
