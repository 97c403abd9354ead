import { absent } from '../changing/absent-ticket.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { readsWords, sees } from '../domain/ticket/reading-rights.ts';
import type { MirrorReader } from '../ports/readers.ts';
import { type ExplainPorts, explainedLimits } from '../showing/explained-limits.ts';

/** What explaining a ticket's limits needs; `logReading` keeps who read the reasons (M2). */
export type ClockPorts = ExplainPorts & {
  readonly mirrors: MirrorReader;
  readonly logReading: (ticketId: string, subject: string) => void;
};

/**
 * Every limit of a ticket with how it was counted, and which one counts (B9, D2, D9). A channel has them
 * of what it has sent, without the reasons: those are staff's words.
 */
export const makeReadClocks =
  (ports: ClockPorts) =>
  async (ticketId: string, reader: TokenHolder): Promise<HttpAnswer> => {
    const ticket = await ports.tickets.load(ticketId);
    if (!(readsWords(reader) || (ticket && sees(reader, ticket)))) return refusal('not-found');
    if (!ticket) return absent(ports.mirrors, ticketId);
    if (readsWords(reader)) ports.logReading(ticketId, reader.subject);
    const reasons = readsWords(reader) ? 'with-reasons' : 'without-reasons';
    return { status: 200, body: await explainedLimits(ticket, reasons, ports) };
  };
