import type { Happened, HappeningKinds } from '../../happening.ts';
import type { TicketClock } from '../../ticket/ticket.ts';
import { endedClocks } from '../ended-clocks.ts';
import type { Misrouted, Nothing } from '../facts.ts';
import type { OrderState, WorkOrder } from '../order.ts';

const ending = <Data>(state: Extract<OrderState, 'accepted' | 'misrouted' | 'cancelled'>) => ({
  told: 'branch' as const,
  apply: (order: WorkOrder, { at }: Happened<Data>): WorkOrder => ({
    ...order,
    state,
    clocks: endedClocks(order.clocks, at),
  }),
});

const running = ({ endedAt: _, ...clock }: TicketClock): TicketClock => clock;

/** What becomes of an order at the branch that issued it, and how it ends (E4, E9). */
export const ruled = {
  WorkOrderReturned: {
    told: 'branch',
    // The limit stands, and runs again: a returned report restarts nothing (E4).
    apply: ({ confirmedBy: _, ...order }: WorkOrder, __: Happened<Nothing>): WorkOrder => ({
      ...order,
      state: 'returned',
      returns: order.returns + 1,
      clocks: order.clocks.map((clock) =>
        clock.kind === 'work-order-reply' ? running(clock) : clock,
      ),
    }),
  },
  WorkOrderAccepted: ending<Nothing>('accepted'),
  WorkOrderMisrouted: ending<Misrouted>('misrouted'),
  WorkOrderCancelled: ending<Nothing>('cancelled'),
} satisfies HappeningKinds<WorkOrder>;
