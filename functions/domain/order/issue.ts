import { whichCounts } from '../clock/which-counts.ts';
import { workOrderClocks } from '../clock/work-order-clocks.ts';
import type { DecisionContext } from '../ticket/decision.ts';
import { runningClocks, type Ticket } from '../ticket/ticket.ts';
import type { OrderHappening } from './happenings.ts';
import { type OrderRecorded, orderOccasion, recordOrder } from './record.ts';

/** A work order to be issued. */
export type NewOrder = {
  readonly id: string;
  /** The branch whose unit is to work it. */
  readonly worker: string;
  readonly unit: string;
  readonly person?: string;
  /** The unit's rule: the customer may be answered while it is out (E4). */
  readonly reviewMayBeSkipped?: true;
};

/**
 * Issues a work order about a ticket: the unit, the person if known, and limits of its own within
 * the limit of the ticket that counts (E1, D6).
 */
export const issue = (
  { id, worker, unit, person }: NewOrder,
  ticket: Ticket,
  context: DecisionContext,
): OrderRecorded => {
  const ahead = runningClocks(ticket).filter(({ missed }) => !missed);
  const { take, reply, passOn } = workOrderClocks(context.now, whichCounts(ahead)?.clock, context);
  const issued: OrderHappening = {
    type: 'WorkOrderIssued',
    rule: 'E1',
    data: {
      ticketId: ticket.id,
      ticketNumber: ticket.ticketNumber,
      issuer: ticket.branch,
      worker,
      unit,
      ...(person !== undefined && { person }),
      category: ticket.facts.category,
      tier: ticket.facts.tier,
      clocks: [take, reply].map((clock) => ({ ...clock, remindersSent: 0, missed: false })),
      passOnBy: passOn.dueAt,
    },
  };
  return recordOrder(undefined, [issued], orderOccasion(id, context, 'goes-on'));
};
