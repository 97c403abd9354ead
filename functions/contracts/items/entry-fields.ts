import * as z from 'zod';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';

/** What every entry has, as stored: `publish` stands on the item only where it is true. */
export const entryFields = {
  id: z.string(),
  sequence: z.int().positive(),
  eventId: z.string(),
  at: StoredInstant,
  by: StoredActor,
  rule: z.string().exactOptional(),
  correlationId: z.string(),
  via: z.array(z.string()).readonly().exactOptional(),
  publish: z.boolean().default(false),
};
