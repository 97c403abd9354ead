import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { TicketReader } from '../ports/readers.ts';
import { type AskOwner, elsewhereAnswer } from '../showing/ask-owner.ts';
import { evidencePlace, type FilePorts, fileOf } from '../showing/files.ts';
import type { SightOf } from '../showing/sight.ts';

/** What handing files over takes; `logFile` keeps who opened which (M2). */
export type HandOverPorts = FilePorts & {
  readonly tickets: TicketReader;
  readonly askOwner: AskOwner;
  readonly sightOf: SightOf;
  readonly logFile: (ticketId: string, key: string, subject: string) => void;
};

type InPosts = readonly [TokenHolder, ...TokenHolder[]];

/** A link to a file of a case, for whoever sees the case whole; another branch's comes from its owner (M2, M3). */
export const makeOpenFile =
  (ports: HandOverPorts) =>
  async (ticketId: string, key: string, inPosts: InPosts): Promise<HttpAnswer> => {
    const ticket = await ports.tickets.load(ticketId);
    if (!ticket)
      return elsewhereAnswer(await ports.askOwner(ticketId, inPosts, { part: 'file', key }));
    if ((await ports.sightOf(ticket, inPosts)) === 'masked') return refusal('not-found');
    ports.logFile(ticketId, key, inPosts[0].subject);
    return fileOf(ticketId, key, ports);
  };

/** A place for evidence on a complaint; on one that has climbed here, with its owner (F6). */
export const makeOfferEvidencePlace =
  (ports: HandOverPorts) =>
  async (ticketId: string, contentType: string, inPosts: InPosts): Promise<HttpAnswer> =>
    (await ports.tickets.load(ticketId))
      ? evidencePlace(contentType, ports)
      : elsewhereAnswer(await ports.askOwner(ticketId, inPosts, { part: 'upload', contentType }));
