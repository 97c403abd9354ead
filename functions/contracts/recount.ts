import * as z from 'zod';
import { CLOCK_KINDS } from '../domain/clock/clock.ts';
import { StoredTicket } from './items/ticket.ts';
import { Code, TicketId } from './text.ts';
import { StoredInstant } from './time.ts';

/** How many tickets one request is about, at most. */
export const RECOUNT_PAGE = 50;

/** What an operator asks of a deployed branch. */
export const RecountRequest = z.discriminatedUnion('action', [
  /** The next page of the branch's own open tickets; nothing personal. */
  z.strictObject({ action: z.literal('list'), cursor: z.string().optional() }),
  /** Counts these tickets' limits anew, if the branch counts by this very policy and calendar. */
  z.strictObject({
    action: z.literal('apply'),
    ticketIds: z.array(TicketId).min(1).max(RECOUNT_PAGE),
    by: Code,
    policy: z.unknown(),
    calendarVersion: z.string(),
  }),
]);
export type RecountRequest = z.infer<typeof RecountRequest>;

/** A page of open tickets; `cursor` is absent on the last one. */
export const RecountPage = z.object({
  tickets: z.array(StoredTicket),
  cursor: z.string().optional(),
});
export type RecountPage = z.infer<typeof RecountPage>;

const End = z.object({ rule: z.string(), dueAt: StoredInstant, provisional: z.boolean() });

/** What became of one ticket. `left-alone`: settled meanwhile, or nothing to change. */
const RecountedTicket = z.object({
  ticketId: TicketId,
  outcome: z.enum(['recounted', 'left-alone', 'busy']),
  changes: z.array(z.object({ kind: z.enum(CLOCK_KINDS), old: End, new: End })),
});
export type RecountedTicket = z.infer<typeof RecountedTicket>;

export const RecountResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('applied'), tickets: z.array(RecountedTicket) }),
  /** The branch counts otherwise: deploy first. */
  z.object({
    kind: z.literal('not-deployed'),
    policyVersion: z.string(),
    calendarVersion: z.string(),
  }),
]);
export type RecountResult = z.infer<typeof RecountResult>;
