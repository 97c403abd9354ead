import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { shownCaseFile } from '../contracts/shown-case-file.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { readsWords, sees } from '../domain/ticket/reading-rights.ts';
import type { WallClock } from '../ports/outside.ts';
import type { CaseFileReader, TicketReader } from '../ports/readers.ts';
import { type AskOwner, elsewhereAnswer } from '../showing/ask-owner.ts';
import { caseView } from '../showing/case-view.ts';
import { mayOnTicket } from '../showing/may-on-ticket.ts';
import type { SightOf } from '../showing/sight.ts';

/** What reading a case needs; `logReading` keeps who looked at whose data (M2). */
export type ReadPorts = {
  readonly tickets: TicketReader;
  readonly askOwner: AskOwner;
  readonly sightOf: SightOf;
  readonly caseFiles: CaseFileReader;
  readonly clock: WallClock;
  readonly clockContext: ClockContext;
  readonly logReading: (ticketId: string, subject: string) => void;
};

/**
 * A case: the ticket, its limits and its personal half, whole for whoever works on it. Another branch's ticket is asked of that
 * branch where it has climbed here; otherwise it is what that branch has told: personal data stays with
 * its owner (M3). A channel has the state and limits of what it has sent, and learns of nothing else.
 */
export const makeReadCase =
  (ports: ReadPorts) =>
  async (
    ticketId: string,
    inPosts: readonly [TokenHolder, ...TokenHolder[]],
  ): Promise<HttpAnswer> => {
    const [reader] = inPosts;
    const ticket = await ports.tickets.load(ticketId);
    if (!ticket) {
      if (!readsWords(reader)) return refusal('not-found');
      const elsewhere = await ports.askOwner(ticketId, inPosts, { part: 'case' });
      return elsewhere.kind === 'mirror'
        ? { status: 200, body: { ...elsewhere.mirror, may: [] } }
        : elsewhereAnswer(elsewhere);
    }
    if (!sees(reader, ticket)) return refusal('not-found');
    const now = ports.clock.now();
    if (!readsWords(reader)) return { status: 200, body: { ...caseView(ticket, now), may: [] } };
    ports.logReading(ticketId, reader.subject);
    const [caseFile, as] = await Promise.all([
      ports.caseFiles.caseFile(ticketId),
      ports.sightOf(ticket, inPosts),
    ]);
    return {
      status: 200,
      body: {
        ...caseView(ticket, now),
        may: mayOnTicket(inPosts, ticket, now, ports.clockContext),
        masked: as === 'masked',
        ...(caseFile && { caseFile: shownCaseFile(caseFile, as) }),
      },
    };
  };
