import * as z from 'zod';
import { ticketEntry } from './entry.ts';

const atWork = z
  .array(z.object({ order: z.string(), unit: z.string(), handler: z.string().exactOptional() }))
  .readonly();

/** What a customer has to say of a complaint that is on record, as stored. */
export const fromCustomerEntries = [
  ticketEntry('CustomerChased')(z.object({ count: z.int().positive(), atWork })),
  ticketEntry('CustomerAdded')(
    z.object({ what: z.enum(['facts', 'evidence']), files: z.int().nonnegative() }),
  ),
  ticketEntry('CustomerReplied')(z.object({ files: z.int().nonnegative(), atWork })),
  ticketEntry('ComplaintWithdrawn')(z.object({})),
];
