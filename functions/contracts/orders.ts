import * as z from 'zod';
import { DisclosedCase } from './disclosure.ts';
import { StoredActor } from './items/actor.ts';
import { StoredClock } from './items/clock.ts';
import { StoredOrderShown } from './items/order.ts';
import { May } from './may.ts';
import { pageOf } from './page.ts';

/** A work order as lists show it and commands answer with it. */
export const OrderSummary = StoredOrderShown.meta({
  id: 'WorkOrder',
  description: 'A work order: ids and facts, nothing personal.',
});

/** A whole work order: who did what with it, and its limits. */
export const OrderView = StoredOrderShown.extend({
  issuedBy: StoredActor,
  takenBy: StoredActor.optional(),
  reportedBy: StoredActor.optional(),
  confirmedBy: StoredActor.optional(),
  clocks: z.array(StoredClock),
  may: May,
}).meta({ id: 'WholeWorkOrder' });

/** What a work order takes to know of its customer. */
export const OrderCase = DisclosedCase.omit({ kind: true })
  .extend({
    orderId: z.string(),
    ticketId: z.string(),
    ticketNumber: z.string(),
    owner: z.string().meta({ description: 'The branch whose complaint it is, and who keeps it.' }),
    masked: z.boolean().meta({
      description:
        'True for whoever is of another unit than the order: no words, and no whole name.',
    }),
  })
  .meta({ id: 'WorkOrderCase' });

/** A page of work orders, the next limit first. */
export const OrderPage = pageOf(OrderSummary);
