import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { areSameHands, type TokenHolder } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { shownOf, type WorkOrder } from '../domain/order/order.ts';
import { worksOnAll } from '../domain/ticket/reading-rights.ts';
import type { WallClock } from '../ports/outside.ts';
import type { CaseFileReader, EntryReader, PageRequest, ThingReader } from '../ports/readers.ts';
import { timelinePage } from '../showing/timeline-page.ts';
import { unitAndAbove } from '../showing/unit-and-above.ts';
import { mayOnOrder } from './may-on-order.ts';
import { type AtOrderPorts, postAtOrder } from './post-at-order.ts';

/** What reading a work order needs; `logReading` keeps who looked at whose data (M2). */
export type ReadOrderPorts = AtOrderPorts & {
  readonly orders: ThingReader<'order'>;
  readonly entries: EntryReader<'order'>;
  readonly caseFiles: CaseFileReader;
  readonly logReading: (ticketId: string, subject: string) => void;
};

/** What reading what an order says itself needs. */
export type ReadWholeOrderPorts = AtOrderPorts &
  Pick<ReadOrderPorts, 'orders'> & {
    readonly clock: WallClock;
    readonly clockContext: ClockContext;
  };

/** A work order: who has done what, its limits, and what the reader may do with it; no words. */
export const makeReadOrder =
  ({ orders, unitById, ownBranch, clock, clockContext }: ReadWholeOrderPorts) =>
  async (id: string, inPosts: readonly TokenHolder[]): Promise<HttpAnswer> => {
    const order = await orders.load(id);
    if (!order) return refusal('not-found');
    const branch = ownBranch.id;
    const units = order.worker === branch ? await unitAndAbove(order.unit, unitById) : [];
    const may = mayOnOrder(inPosts, { order, units }, clock.now(), { clockContext, branch });
    const { issuedBy, takenBy, reportedBy, confirmedBy, clocks } = order;
    return {
      status: 200,
      body: { ...shownOf(order), issuedBy, takenBy, reportedBy, confirmedBy, clocks, may },
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
