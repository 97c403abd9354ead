import * as z from 'zod';
import { AskingPerson } from './disclosure.ts';
import { IdempotencyKey, TicketId } from './text.ts';

/**
 * What somebody of the branch above does with a complaint that has climbed to it, as its owner is told:
 * the words travel in this call, never in an event. Who sends it, the way tells on which it comes.
 */
export const ClimbedCommand = z.strictObject({
  ticketId: TicketId,
  /** The last part of its path, such as `answer`. */
  command: z.string(),
  /** Its body, as that path takes it. */
  body: z.record(z.string(), z.unknown()),
  by: AskingPerson,
  /** By it a request that comes twice is known. */
  idempotencyKey: IdempotencyKey,
  version: z.int().positive().exactOptional(),
  correlationId: z.string().max(256),
});
export type ClimbedCommand = z.infer<typeof ClimbedCommand>;
