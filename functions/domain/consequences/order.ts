import { type AlertCause, type AlertRecorded, raise } from '../on-call/alert.ts';
import type { OrderEntry } from '../order/entries.ts';
import type { WorkOrder } from '../order/order.ts';
import type { OwnBranch } from '../own-branch.ts';
import type { ClockRef } from '../ticket/happenings/passed.ts';

/** After so many repeats, about an hour, somebody is to know that the other branch answers nothing. */
const UNANSWERED = 6;

/**
 * The alerts that go with what was recorded of a work order: whoever answers for the branch's level
 * hears that a unit is late, that nothing has moved for long, or that the branch which shares the order
 * is not heard of (D6, D7).
 */
export const alertsOfOrder = (
  order: WorkOrder,
  entries: readonly OrderEntry[],
  ownBranch: OwnBranch,
): AlertRecorded[] =>
  entries.flatMap((entry) => {
    const cause = causeIn(entry, order);
    if (!cause) return [];
    const alert = {
      id: `${entry.eventId}.responsible`,
      branch: ownBranch.id,
      level: ownBranch.level,
      role: 'responsible' as const,
      cause,
      // Of what happened elsewhere, from when it was heard here.
      raisedAt: entry.heard?.at ?? entry.at,
    };
    return [raise(alert, entry.by, entry.correlationId)];
  });

const causeIn = (
  entry: OrderEntry,
  { id, ticketId, ticketNumber, unit, worker, post }: WorkOrder,
): AlertCause | undefined => {
  const about = { orderId: id, ticketId, ticketNumber, unit };
  switch (entry.type) {
    case 'WorkOrderLate':
      return { kind: 'order-late', ...about, ...missedIn(entry.data) };
    case 'WorkOrderChased':
      return { kind: 'order-late', ...about, missed: 'everything' };
    case 'WorkOrderSilent':
      return { kind: 'order-silent', ...about, branch: worker, ...missedIn(entry.data) };
    case 'WorkOrderLettersRepeated':
      return entry.data.repeat === UNANSWERED && post
        ? { kind: 'order-silent', ...about, branch: post.other, missed: 'everything' }
        : undefined;
    default:
      return undefined;
  }
};

const missedIn = ({ clock, dueAt }: ClockRef) => ({
  missed: clock === 'work-order-take' ? ('take' as const) : ('reply' as const),
  dueAt,
});
