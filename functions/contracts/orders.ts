import * as z from 'zod';
import { StoredActor } from './items/actor.ts';
import { StoredClock } from './items/clock.ts';
import { StoredOrderShown } from './items/order.ts';
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
}).meta({ id: 'WholeWorkOrder' });

/** A page of work orders, the next limit first. */
export const OrderPage = pageOf(OrderSummary);
