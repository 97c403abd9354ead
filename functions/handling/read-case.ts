import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { readsWords, sees } from '../domain/ticket/reading-rights.ts';
import type { WallClock } from '../ports/outside.ts';
import type { CaseFileReader, MirrorReader, TicketReader } from '../ports/readers.ts';
import { caseView } from '../showing/case-view.ts';

/** What reading a case needs; `logReading` keeps who looked at whose data (M2). */
export type ReadPorts = {
  readonly tickets: TicketReader;
  readonly mirrors: MirrorReader;
  readonly caseFiles: CaseFileReader;
  readonly clock: WallClock;
  readonly logReading: (ticketId: string, subject: string) => void;
};

/**
 * A whole case: the ticket, its limits and its personal half. Of another branch's ticket only what
 * that branch has told: personal data is read at the owner's (M3). A channel has the state and limits
 * of what it has sent, and learns of nothing else.
 */
export const makeReadCase =
  (ports: ReadPorts) =>
  async (ticketId: string, reader: TokenHolder): Promise<HttpAnswer> => {
    const ticket = await ports.tickets.load(ticketId);
    if (!ticket) {
      const mirror = readsWords(reader) ? await ports.mirrors.find(ticketId) : undefined;
      return mirror ? { status: 200, body: mirror } : refusal('not-found');
    }
    if (!sees(reader, ticket)) return refusal('not-found');
    const now = ports.clock.now();
    if (!readsWords(reader)) return { status: 200, body: caseView(ticket, now) };
    ports.logReading(ticketId, reader.subject);
    const caseFile = await ports.caseFiles.caseFile(ticketId);
    return { status: 200, body: { ...caseView(ticket, now), caseFile } };
  };
