import type { HttpAnswer } from '../contracts/http-answer.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { CaseFileReader, EntryReader, PageRequest, TicketReader } from '../ports/readers.ts';
import { type AskOwner, elsewhereAnswer } from '../showing/ask-owner.ts';
import { timelinePage } from '../showing/timeline-page.ts';

/**
 * What happened to a ticket: who, when, by which rule, and in which words; of one that has climbed here
 * its owner tells.
 */
export const makeReadTimeline =
  (ports: {
    readonly tickets: TicketReader;
    readonly askOwner: AskOwner;
    readonly entries: EntryReader<'ticket'>;
    readonly caseFiles: CaseFileReader;
    readonly logReading: (ticketId: string, subject: string) => void;
  }) =>
  async (
    ticketId: string,
    page: PageRequest,
    inPosts: readonly [TokenHolder, ...TokenHolder[]],
  ): Promise<HttpAnswer> => {
    if (!(await ports.tickets.load(ticketId)))
      return elsewhereAnswer(await ports.askOwner(ticketId, inPosts, { part: 'timeline', page }));
    ports.logReading(ticketId, inPosts[0].subject);
    return timelinePage(ports.entries.entries(ticketId, page), ports.caseFiles.notes(ticketId));
  };
