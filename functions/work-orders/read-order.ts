import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { shownOf } from '../domain/order/order.ts';
import type { CaseFileReader, EntryReader, PageRequest, ThingReader } from '../ports/readers.ts';
import { timelinePage } from '../showing/timeline-page.ts';

/** What reading a work order needs; `logReading` keeps who looked at whose data (M2). */
export type ReadOrderPorts = {
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

/** What happened to a work order: who, when, by which rule, and in which words. */
export const makeReadOrderTimeline =
  ({ orders, entries, caseFiles, logReading }: ReadOrderPorts) =>
  async (id: string, page: PageRequest, subject: string): Promise<HttpAnswer> => {
    const order = await orders.load(id);
    if (!order) return refusal('not-found');
    logReading(order.ticketId, subject);
    return timelinePage(entries.entries(id, page), caseFiles.orderNotes(order.ticketId, id));
  };
