import * as z from 'zod';
import { StoredInstant } from '../time.ts';
import { entryFields } from './entry-fields.ts';
import { StoredSnapshot } from './snapshot.ts';

/** What an entry of a ticket brings for its timer and its mirrors, as stored. */
export const ticketAfter = {
  timer: z.object({ generation: z.int(), wakeAt: StoredInstant.exactOptional() }),
  after: StoredSnapshot,
  arms: z.int().exactOptional(),
};

/**
 * An entry of any aggregate as it comes off the table's stream: for the relay, which reads of its
 * data what the event's shape names, and for starting timers. What only a ticket's has is optional.
 */
export const StreamedEntry = z.object({
  aggregate: z.enum(['ticket', 'alert', 'notice']),
  type: z.string(),
  ...entryFields,
  data: z.looseObject({}),
  timer: ticketAfter.timer.exactOptional(),
  after: ticketAfter.after.exactOptional(),
  arms: ticketAfter.arms,
});
export type StreamedEntry = z.output<typeof StreamedEntry>;
