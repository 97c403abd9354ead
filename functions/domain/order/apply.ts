import { beginOrder, happenTo } from './happenings.ts';
import { type AppliableToOrder, postAfter } from './letters-owed.ts';
import type { WorkOrder } from './order.ts';

/**
 * The order after an entry. Applying all of an order's entries from the first gives the order.
 * @throws Error when the entry is not the order's next one
 */
export const applyToOrder = (order: WorkOrder | undefined, entry: AppliableToOrder): WorkOrder => {
  if (entry.sequence !== (order?.version ?? 0) + 1)
    throw new Error(`entry ${entry.eventId} does not follow version ${order?.version ?? 0}`);
  const { wakeAt: _, lookAt: __, ...next } = after(order, entry);
  const post = postAfter(next, entry);
  return { ...next, ...entry.timer, version: entry.sequence, ...(post && { post }) };
};

const after = (order: WorkOrder | undefined, entry: AppliableToOrder): WorkOrder => {
  if (entry.type === 'WorkOrderIssued') return beginOrder(entry);
  if (!order) throw new Error(`entry ${entry.eventId} has no work order to apply to`);
  return happenTo(order, entry);
};
