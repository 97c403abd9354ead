import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { areSameHands, type TokenHolder } from '../domain/actor.ts';
import { shownOf, type WorkOrder } from '../domain/order/order.ts';
import { worksOnAll } from '../domain/ticket/reading-rights.ts';
import type { CaseFileReader, EntryReader, PageRequest, ThingReader } from '../ports/readers.ts';
import { timelinePage } from '../showing/timeline-page.ts';
import { type AtOrderPorts, postAtOrder } from './post-at-order.ts';

/** What reading a work order needs; `logReading` keeps who looked at whose data (M2). */
export type ReadOrderPorts = AtOrderPorts & {
  readonly orders: ThingReader<'order'>;
  readonly entries: EntryReader<'order'>;
  readonly caseFiles: CaseFileReader;
  readonly logReading: (ticketId: string, subject: string) => void;
};

/** A work order: who has done what, and its limits; no words. */
export const makeReadOrder =
  ({ orders }: Pick<ReadOrderPorts, 'orders'>) =>
  async (id: string): Promise<HttpAnswer> => {
    const order = await orders.load(id);
    if (!order) return refusal('not-found');
    const { issuedBy, takenBy, reportedBy, confirmedBy, clocks } = order;
    return {
      status: 200,
      body: { ...shownOf(order), issuedBy, takenBy, reportedBy, confirmedBy, clocks },
    };
  };

/**
 * What happened to a work order: who, when, by which rule; and for whoever has to do with it in which
 * words: those who may act on it at its unit, who did, and who work on every complaint (M3).
 */
export const makeReadOrderTimeline =
  (ports: ReadOrderPorts) =>
  async (
    id: string,
    page: PageRequest,
    inPosts: readonly [TokenHolder, ...TokenHolder[]],
  ): Promise<HttpAnswer> => {
    const order = await ports.orders.load(id);
    if (!order) return refusal('not-found');
    ports.logReading(order.ticketId, inPosts[0].subject);
    const reads =
      inPosts.some((by) => worksOnAll(by) || hadAHandIn(order, by)) ||
      (await postAtOrder(order, inPosts, ports)) !== undefined;
    const notes = reads ? ports.caseFiles.orderNotes(order.ticketId, id) : Promise.resolve([]);
    return timelinePage(ports.entries.entries(id, page), notes);
  };

const hadAHandIn = (
  { issuedBy, takenBy, reportedBy, confirmedBy }: WorkOrder,
  by: TokenHolder,
): boolean =>
  [issuedBy, takenBy, reportedBy, confirmedBy].some(
    (one) => one !== undefined && areSameHands(one, by),
  );
