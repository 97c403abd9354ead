import * as z from 'zod';
import { StoredInstant } from './time.ts';

/** What every event on a branch's bus carries besides its data. */
export const EventMeta = z.strictObject({
  /** Stays the same however often and through whichever branches it is delivered. */
  id: z.string().min(1).max(200),
  version: z.literal(1),
  /** The branch where it happened. */
  branch: z.string(),
  ticketId: z.string().optional(),
  /** Gap-free per ticket, alert or notice. */
  sequence: z.int().positive(),
  occurredAt: StoredInstant,
  correlationId: z.string(),
  /** Branches that it has come through, the origin first. */
  via: z.array(z.string()),
});
export type EventMeta = z.infer<typeof EventMeta>;

/** An event as it stands in `detail`. */
export const Envelope = z.strictObject({
  meta: EventMeta,
  data: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;
