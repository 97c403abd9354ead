import type { DecisionContext } from '../ticket/decision.ts';
import type { Instant } from '../time.ts';
import { findingOf, type TimerCommand } from '../timer.ts';
import type { OrderHappening } from './happenings.ts';
import { dueOfOrder } from './milestones.ts';
import type { WorkOrder } from './order.ts';
import { type OrderRecorded, orderOccasion, recordOrder } from './record.ts';

/**
 * What comes of time for a work order: missed limits, reminders (D7), or, when nothing is left to
 * wait for, a chase; letters that are told again (across branches). Early, late or doubled, it finds
 * nothing to do: undefined.
 */
export const orderInTime = (
  order: WorkOrder,
  command: TimerCommand,
  context: DecisionContext,
): OrderRecorded | undefined => {
  const finding = findingOf(order, command, context.now);
  if (finding.kind === 'nothing') return undefined;
  const happenings: OrderHappening[] = [
    ...dueOfOrder(order, context.now),
    ...toldAgain(order, context.now),
  ];
  return recordOrder(
    order,
    happenings.length > 0 ? happenings : [{ type: 'WorkOrderChased', rule: 'D7', data: {} }],
    orderOccasion(order.id, context, finding.execution),
  );
};

/** Letters that nobody has acknowledged are told again. */
const toldAgain = ({ post }: WorkOrder, now: Instant): OrderHappening[] =>
  post?.repeatAt !== undefined && post.repeatAt <= now
    ? [{ type: 'WorkOrderLettersRepeated', data: { repeat: post.repeats + 1 } }]
    : [];
