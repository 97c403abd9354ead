import * as z from 'zod';
import { StoredInstant } from '../time.ts';

/** Where a customer's tickets of one category can be found again, as stored. */
export const StoredContact = z.object({
  contact: z.string(),
  category: z.string(),
  ticketId: z.string(),
  receivedAt: StoredInstant,
});
