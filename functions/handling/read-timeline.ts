import { absent } from '../changing/absent-ticket.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import {
  type CaseFileReader,
  CursorRejected,
  type EntryReader,
  type MirrorReader,
  type PageRequest,
  type TicketReader,
} from '../ports/readers.ts';

/** What happened to a ticket: who, when, by which rule, and in which words. */
export const makeReadTimeline =
  (ports: {
    readonly tickets: TicketReader;
    readonly mirrors: MirrorReader;
    readonly entries: EntryReader<'ticket'>;
    readonly caseFiles: CaseFileReader;
    readonly logReading: (ticketId: string, subject: string) => void;
  }) =>
  async (ticketId: string, page: PageRequest, subject: string): Promise<HttpAnswer> => {
    if (!(await ports.tickets.load(ticketId))) return absent(ports.mirrors, ticketId);
    ports.logReading(ticketId, subject);
    try {
      const [entries, notes] = await Promise.all([
        ports.entries.entries(ticketId, page),
        ports.caseFiles.notes(ticketId),
      ]);
      const words = new Map(notes.map(({ sequence, text }) => [sequence, text]));
      const items = entries.items.map(({ sequence, type, at, by, rule, data }) => ({
        sequence,
        type,
        at,
        by,
        ...(rule !== undefined && { rule }),
        data,
        ...(words.has(sequence) && { words: words.get(sequence) }),
      }));
      return { status: 200, body: { ...entries, items } };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };
