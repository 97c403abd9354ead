import type { HttpAnswer } from '../contracts/http-answer.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { CaseFileReader, EntryReader, PageRequest, TicketReader } from '../ports/readers.ts';
import { type AskOwner, elsewhereAnswer } from '../showing/ask-owner.ts';
import type { SightOf } from '../showing/sight.ts';
import { timelinePage } from '../showing/timeline-page.ts';

/**
 * What happened to a ticket: who, when, by which rule, and for whoever works on it in which words (M3); of
 * one that has climbed here its owner tells.
 */
export const makeReadTimeline =
  (ports: {
    readonly tickets: TicketReader;
    readonly askOwner: AskOwner;
    readonly sightOf: SightOf;
    readonly entries: EntryReader<'ticket'>;
    readonly caseFiles: CaseFileReader;
    readonly logReading: (ticketId: string, subject: string) => void;
  }) =>
  async (
    ticketId: string,
    page: PageRequest,
    inPosts: readonly [TokenHolder, ...TokenHolder[]],
  ): Promise<HttpAnswer> => {
    const ticket = await ports.tickets.load(ticketId);
    if (!ticket)
      return elsewhereAnswer(await ports.askOwner(ticketId, inPosts, { part: 'timeline', page }));
    ports.logReading(ticketId, inPosts[0].subject);
    const as = await ports.sightOf(ticket, inPosts);
    const notes = as === 'whole' ? ports.caseFiles.notes(ticketId) : Promise.resolve([]);
    return timelinePage(ports.entries.entries(ticketId, page), notes);
  };
