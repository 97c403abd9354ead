import * as z from 'zod';
import { isAggregateKind } from '../aggregates.ts';
import { entryFields } from './entry-fields.ts';
import { StoredMessageShown } from './message.ts';
import { StoredOrderShown } from './order.ts';
import { StoredTelling } from './order-letter.ts';
import { ticketAfter } from './ticket-entries/entry.ts';
import { timerOrders } from './timer.ts';

/**
 * An entry of any aggregate as it comes off the table's stream: for the relay, which reads of its
 * data what the event's shape names, and for starting timers. What only a ticket's, a work order's or a
 * message's has is optional.
 */
export const StreamedEntry = z.object({
  aggregate: z.string().refine(isAggregateKind),
  type: z.string(),
  ...entryFields,
  data: z.looseObject({}),
  timer: ticketAfter.timer.exactOptional(),
  after: ticketAfter.after.exactOptional(),
  canary: ticketAfter.canary,
  order: StoredOrderShown.exactOptional(),
  message: StoredMessageShown.exactOptional(),
  tells: StoredTelling.exactOptional(),
  ...timerOrders,
});
export type StreamedEntry = z.output<typeof StreamedEntry>;
