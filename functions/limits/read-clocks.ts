import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { readsWords, sees } from '../domain/ticket/reading-rights.ts';
import { type AskOwner, elsewhereAnswer } from '../showing/ask-owner.ts';
import { type ExplainPorts, explainedLimits } from '../showing/explained-limits.ts';
import type { SightOf } from '../showing/sight.ts';

/** What explaining a ticket's limits needs; `logReading` keeps who read the reasons (M2). */
export type ClockPorts = ExplainPorts & {
  readonly askOwner: AskOwner;
  readonly sightOf: SightOf;
  readonly logReading: (ticketId: string, subject: string) => void;
};

/**
 * Every limit of a ticket with how it was counted, and which one counts (B9, D2, D9). A channel has them
 * of what it has sent, without the reasons: those are staff's words, for whoever works on it (M3). Of a ticket that has climbed here
 * its owner explains them.
 */
export const makeReadClocks =
  (ports: ClockPorts) =>
  async (
    ticketId: string,
    inPosts: readonly [TokenHolder, ...TokenHolder[]],
  ): Promise<HttpAnswer> => {
    const [reader] = inPosts;
    const ticket = await ports.tickets.load(ticketId);
    if (!(readsWords(reader) || (ticket && sees(reader, ticket)))) return refusal('not-found');
    if (!ticket)
      return elsewhereAnswer(await ports.askOwner(ticketId, inPosts, { part: 'limits' }));
    if (readsWords(reader)) ports.logReading(ticketId, reader.subject);
    const isTold = readsWords(reader) && (await ports.sightOf(ticket, inPosts)) === 'whole';
    const reasons = isTold ? 'with-reasons' : 'without-reasons';
    return { status: 200, body: await explainedLimits(ticket, reasons, ports) };
  };
