import type { Happened, HappeningKinds } from '../../happening.ts';
import { endedClocks } from '../ended-clocks.ts';
import type { Nothing, PassedOn, Timed } from '../facts.ts';
import type { WorkOrder } from '../order.ts';

/** What the unit that works an order does with it (D6, E2, E3). */
export const worked = {
  WorkOrderTaken: {
    told: 'branch',
    apply: (order: WorkOrder, { at, by }: Happened<Timed>): WorkOrder => ({
      ...order,
      state: 'taken',
      takenBy: by,
      clocks: endedClocks(order.clocks, at, 'work-order-take'),
    }),
  },
  WorkOrderPassedOn: {
    told: 'branch',
    apply: (
      { person: _, takenBy: __, ...order }: WorkOrder,
      { at, data }: Happened<PassedOn>,
    ): WorkOrder => ({
      ...order,
      state: 'issued',
      unit: data.to,
      ...(data.person !== undefined && { person: data.person }),
      passOnBy: data.passOnBy,
      clocks: [...endedClocks(order.clocks, at, 'work-order-take'), data.take],
    }),
  },
  WorkOrderReported: {
    told: 'branch',
    apply: (order: WorkOrder, { by }: Happened<Nothing>): WorkOrder => ({
      ...order,
      state: 'reported',
      reportedBy: by,
    }),
  },
  WorkOrderConfirmed: {
    told: 'branch',
    apply: (order: WorkOrder, { at, by }: Happened<Timed>): WorkOrder => ({
      ...order,
      state: 'confirmed',
      confirmedBy: by,
      clocks: endedClocks(order.clocks, at, 'work-order-reply'),
    }),
  },
  WorkOrderSentBack: {
    told: 'branch',
    apply: (order: WorkOrder, _: Happened<Nothing>): WorkOrder => ({
      ...order,
      state: 'returned',
      returns: order.returns + 1,
    }),
  },
} satisfies HappeningKinds<WorkOrder>;
