import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { readsWords, sees } from '../domain/ticket/reading-rights.ts';
import { snapshotOf } from '../domain/ticket/snapshot.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';
import type { CaseFileReader, MirrorReader, TicketReader } from '../ports/readers.ts';

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

const caseView = (ticket: Ticket, now: Instant) => {
  const door = ticket.clocks.find(({ kind }) => kind === 'appeal-door');
  return {
    ...snapshotOf(ticket),
    facts: ticket.facts,
    takenBy: ticket.takenBy,
    clocks: ticket.clocks,
    ...(door && {
      appealDoor: { rule: door.rule, closesAt: door.dueAt, shut: now > door.dueAt },
    }),
    ...(ticket.refusalProposed && { refusalProposed: ticket.refusalProposed }),
    ...(ticket.refusal && { refusal: ticket.refusal }),
    ...(ticket.work && { work: ticket.work }),
    ...(ticket.answeredAt && { answeredAt: ticket.answeredAt }),
    ...(ticket.wakeAt && { wakeAt: ticket.wakeAt }),
    ...limitChanging(ticket),
    ...(ticket.setAside && { setAside: true }),
  };
};

/** What its limits were changed by, as far as they were. */
const limitChanging = ({
  heldUntil,
  extensionRequested,
  extension,
  bodyDate,
  promise,
  appeal,
  ...ticket
}: Ticket) => ({
  pauses: ticket.pauses,
  ...(heldUntil && { heldUntil }),
  ...(extensionRequested && { extensionRequested }),
  ...(extension && { extension }),
  ...(bodyDate && { bodyDate }),
  ...(promise && { promise }),
  ...(appeal && { appeal }),
  ...(ticket.proposedCorrection && { proposedCorrection: ticket.proposedCorrection }),
});
