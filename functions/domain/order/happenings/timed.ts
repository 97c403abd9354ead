import type { Happened, HappeningKinds } from '../../happening.ts';
import type { ClockRef } from '../../ticket/happenings/passed.ts';
import type { TicketClock } from '../../ticket/ticket.ts';
import type { WorkOrder } from '../order.ts';

type Approaching = ClockRef & {
  /** Which of the limit's reminders, from 1. */
  readonly reminder: number;
  readonly reminders: number;
};

/** What comes with time: reminders, missed limits, chases. */
export const timed = {
  WorkOrderDue: {
    told: 'branch',
    apply: (order: WorkOrder, { data }: Happened<Approaching>): WorkOrder =>
      marked(order, data, { remindersSent: data.reminder }),
  },
  WorkOrderLate: {
    told: 'branch',
    apply: (order: WorkOrder, { data }: Happened<ClockRef>): WorkOrder =>
      marked(order, data, { missed: true }),
  },
  WorkOrderChased: {
    told: 'trail',
    apply: (order: WorkOrder, _: Happened<Readonly<Record<never, never>>>): WorkOrder => order,
  },
} satisfies HappeningKinds<WorkOrder>;

const marked = (order: WorkOrder, ref: ClockRef, change: Partial<TicketClock>): WorkOrder => ({
  ...order,
  clocks: order.clocks.map((clock) =>
    clock.kind === ref.clock && clock.endedAt === undefined ? { ...clock, ...change } : clock,
  ),
});
