import type { DecisionContext } from '../ticket/decision.ts';
import { findingOf, type TimerCommand } from '../timer.ts';
import { dueOfOrder } from './milestones.ts';
import type { WorkOrder } from './order.ts';
import { type OrderRecorded, orderOccasion, recordOrder } from './record.ts';

/**
 * What comes of time for a work order: missed limits, reminders (D7), or, when nothing is left to
 * wait for, a chase; and what its timer needs. Early, late or doubled, it finds nothing to do:
 * undefined.
 */
export const orderInTime = (
  order: WorkOrder,
  command: TimerCommand,
  context: DecisionContext,
): OrderRecorded | undefined => {
  const finding = findingOf(order, command, context.now);
  if (finding.kind === 'nothing') return undefined;
  const happenings = [...dueOfOrder(order, context.now), ...finding.repairs];
  return recordOrder(
    order,
    happenings.length > 0 ? happenings : [{ type: 'WorkOrderChased', rule: 'D7', data: {} }],
    orderOccasion(order.id, context, finding.execution),
  );
};
