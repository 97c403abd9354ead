import * as z from 'zod';
import { ticketEntry } from './entry.ts';

/** What becomes of a ticket as work orders about it go out and end, as stored. */
export const dispatchedEntries = [
  ticketEntry('ComplaintDispatched')(
    z.object({
      order: z.string(),
      worker: z.string(),
      unit: z.string(),
      reviewMayBeSkipped: z.literal(true).exactOptional(),
    }),
  ),
  ticketEntry('OrderEnded')(
    z.object({ order: z.string(), ending: z.enum(['accepted', 'misrouted', 'cancelled']) }),
  ),
];
