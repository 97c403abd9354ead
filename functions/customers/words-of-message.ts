import type { CaseFile } from '../contracts/case-file.ts';
import type { Catalogue } from '../domain/basis/basis.ts';
import { basisWords } from '../domain/basis/basis-words.ts';
import type { ClockKind } from '../domain/clock/clock.ts';
import type { TimeZone } from '../domain/clock/local-time.ts';
import { isAnswering } from '../domain/clock/which-counts.ts';
import type { Message } from '../domain/message/message.ts';
import { runningClocks, type Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { Wording } from '../domain/wording/wording.ts';
import type { WallClock } from '../ports/outside.ts';
import type { CaseFileReader, TicketReader } from '../ports/readers.ts';
import { type Composed, composed, type MessageFacts } from './compose.ts';

/** What composing a message needs. */
export type WordsPorts = {
  readonly tickets: TicketReader;
  readonly caseFiles: Pick<CaseFileReader, 'caseFile' | 'notes'>;
  readonly clock: WallClock;
  readonly wording: Wording;
  readonly timeZone: TimeZone;
  /** What answers can rest on (E10). */
  readonly bases: Catalogue;
  /** A link by which the customer sees how the complaint stands; left out, none is written down. */
  readonly linkTo?: (ticketId: string, now: Instant) => Promise<{ readonly url: string }>;
};

/** A message in its words, and whom it goes to. */
export type Worded = Composed & {
  readonly ticket: Ticket;
  readonly person: CaseFile['person'];
  /** The customer's own Message-ID, where they wrote by mail. */
  readonly inReplyTo: string | undefined;
};

/**
 * A message in its words as they are now: undefined where ticket or case file is there no more. The
 * words that somebody wrote stand with the case, under the entry that the message tells about.
 */
export const makeWordsOfMessage =
  (ports: WordsPorts) =>
  async (message: Message): Promise<Worded | undefined> => {
    const { ticketId, cause, way, language } = message;
    const [ticket, caseFile, notes] = await Promise.all([
      ports.tickets.load(ticketId),
      ports.caseFiles.caseFile(ticketId),
      ports.caseFiles.notes(ticketId),
    ]);
    if (!ticket || !caseFile) return undefined;
    const now = ports.clock.now();
    const note = notes.find(({ sequence }) => sequence === cause.sequence);
    const facts: MessageFacts = {
      ...factsOf(message, ticket),
      words: note?.text.told ?? note?.text.reason,
      basis: basisWords(
        'bases' in cause ? (cause.bases ?? []) : [],
        note?.text.basisWords,
        language,
        ports.bases,
      ),
      name: caseFile.person.name,
      writtenAt: now,
      progress: (await ports.linkTo?.(ticketId, now))?.url,
    };
    return {
      ...composed(cause.kind, way, language, facts, ports),
      ticket,
      person: caseFile.person,
      inReplyTo: caseFile.channel.messageId,
    };
  };

const factsOf = ({ cause }: Message, ticket: Ticket) => ({
  number: ticket.ticketNumber,
  receivedAt: ticket.facts.receivedAt,
  by: cause.kind === 'solution-answer' ? cause.until : answerBy(ticket),
  lawBy: endOf(ticket, 'statutory-answer'),
  appealBy: endOf(ticket, 'appeal-door'),
  ground: cause.kind === 'refusal' ? cause.ground : undefined,
});

/** The first limit of ours or of the law's that an answer would keep; an outside body's is between it and us (A5). */
const answerBy = (ticket: Ticket): Instant | undefined =>
  runningClocks(ticket)
    .filter(({ kind, missed }) => !missed && isAnswering(kind) && kind !== 'outside-body')
    .map(({ dueAt }) => dueAt)
    .sort()[0];

const endOf = (ticket: Ticket, kind: ClockKind): Instant | undefined =>
  ticket.clocks.find((clock) => clock.kind === kind)?.dueAt;
