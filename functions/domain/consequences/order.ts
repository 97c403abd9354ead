import { type AlertCause, type AlertRecorded, raise } from '../on-call/alert.ts';
import type { OrderEntry } from '../order/entries.ts';
import type { WorkOrder } from '../order/order.ts';
import type { OwnBranch } from '../own-branch.ts';

type LateCause = Extract<AlertCause, { kind: 'order-late' }>;

/**
 * The alerts that go with what was recorded of a work order: whoever answers for the branch's level
 * hears that a unit is late, or that nothing has moved for long (D6, D7).
 */
export const alertsOfOrder = (
  { id, ticketId, ticketNumber, unit }: WorkOrder,
  entries: readonly OrderEntry[],
  ownBranch: OwnBranch,
): AlertRecorded[] =>
  entries.flatMap((entry) => {
    const missed = missedIn(entry);
    if (!missed) return [];
    const cause: LateCause = {
      kind: 'order-late',
      orderId: id,
      ticketId,
      ticketNumber,
      unit,
      ...missed,
    };
    const alert = {
      id: `${entry.eventId}.responsible`,
      branch: ownBranch.id,
      level: ownBranch.level,
      role: 'responsible' as const,
      cause,
      raisedAt: entry.at,
    };
    return [raise(alert, entry.by, entry.correlationId)];
  });

const missedIn = (entry: OrderEntry): Pick<LateCause, 'missed' | 'dueAt'> | undefined => {
  switch (entry.type) {
    case 'WorkOrderLate':
      return {
        missed: entry.data.clock === 'work-order-take' ? 'take' : 'reply',
        dueAt: entry.data.dueAt,
      };
    case 'WorkOrderChased':
      return { missed: 'everything' };
    default:
      return undefined;
  }
};
