import type { DecisionContext } from '../ticket/decision.ts';
import type { OrderEntry } from './entries.ts';
import type { WorkOrder } from './order.ts';
import { type OrderRecorded, orderOccasion, recordOrder } from './record.ts';

/** Something written at the branch that works an order, by the number of the letter that told of it. */
export type WrittenThere<Words> = { readonly number: number; readonly words: Words };

/** The same, with its place in the trail of the branch that issued the order. */
export type WrittenHere<Words> = WrittenThere<Words> & { readonly sequence: number };

/**
 * What of the words written at work is still to be kept with the complaint: each stands with the entry
 * that its letter has become here. One whose letter is still on its way waits for it.
 */
export const stillToKeep = <Words>(
  written: readonly WrittenThere<Words>[],
  trail: readonly OrderEntry[],
): WrittenHere<Words>[] => {
  const kept = trail.flatMap((entry) =>
    entry.type === 'WorkOrderReportFetched' ? entry.data.of : [],
  );
  return written.flatMap((one) => {
    const entry = trail.find(({ heard }) => heard?.number === one.number);
    return entry && !kept.includes(one.number) ? [{ ...one, sequence: entry.sequence }] : [];
  });
};

/** What was written at work stands with the complaint from now on; the other branch hears of it (E2). */
export const reportFetched = (
  order: WorkOrder,
  of: readonly number[],
  context: DecisionContext,
): OrderRecorded =>
  recordOrder(
    order,
    [{ type: 'WorkOrderReportFetched', rule: 'E2', data: { of } }],
    orderOccasion(order.id, context, 'goes-on'),
  );
