import { absent } from '../changing/absent-ticket.ts';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import type {
  CaseFileReader,
  EntryReader,
  MirrorReader,
  PageRequest,
  TicketReader,
} from '../ports/readers.ts';
import { timelinePage } from '../showing/timeline-page.ts';

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
    return timelinePage(ports.entries.entries(ticketId, page), ports.caseFiles.notes(ticketId));
  };
