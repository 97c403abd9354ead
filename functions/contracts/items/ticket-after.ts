import * as z from 'zod';
import { StoredInstant } from '../time.ts';
import { StoredSnapshot } from './snapshot.ts';

/** What an entry of a ticket brings for its timer and its mirrors, as stored. */
export const ticketAfter = {
  timer: z.object({ generation: z.int(), wakeAt: StoredInstant.exactOptional() }),
  after: StoredSnapshot,
  arms: z.int().exactOptional(),
};
