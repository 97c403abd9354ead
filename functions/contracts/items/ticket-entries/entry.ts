import * as z from 'zod';
import type { TicketData } from '../../../domain/ticket/happenings.ts';
import { entryFields } from '../entry-fields.ts';
import type { Faithful } from '../exactly.ts';
import { StoredSnapshot } from '../snapshot.ts';
import { StoredTimerAfter, timerOrders } from '../timer.ts';

/** What an entry of a ticket brings for its timer and its mirrors, as stored. */
export const ticketAfter = {
  timer: StoredTimerAfter,
  after: StoredSnapshot,
  canary: z.literal(true).exactOptional(),
  ...timerOrders,
};

/** A ticket's entry of one type, as stored; its data are those of the happening, and nothing else. */
export const ticketEntry =
  <Type extends keyof TicketData>(type: Type) =>
  <Data extends z.ZodType<TicketData[Type]>>(
    data: Data & Faithful<TicketData[Type], z.output<Data>>,
  ) =>
    z.object({
      aggregate: z.literal('ticket'),
      type: z.literal(type),
      ...entryFields,
      data,
      ...ticketAfter,
    });
