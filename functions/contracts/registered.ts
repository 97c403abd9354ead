import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../domain/acceptance/propose-refusal.ts';
import { LEVELS } from '../domain/level.ts';
import { TICKET_STATES } from '../domain/ticket/ticket.ts';
import { TicketId } from './text.ts';
import { StoredInstant } from './time.ts';

/** A limit as callers see it. */
const ClockView = z.strictObject({
  kind: z.string(),
  rule: z.string(),
  dueAt: StoredInstant,
});

/** What intake answers: 201 when new, 200 with `Idempotency-Replayed: true` when seen before. */
export const Registered = z
  .strictObject({
    id: TicketId,
    ticketNumber: z.string(),
    state: z.enum(TICKET_STATES),
    level: z.enum(LEVELS),
    accepted: z.boolean(),
    refusal: z.enum(REFUSAL_GROUNDS).optional(),
    refusalProposed: z.enum(REFUSAL_GROUNDS).optional(),
    repeatOf: TicketId.optional(),
    /** Of the referral that it came with: `POST …/reply-to-body` asks for it (A5). */
    referral: z.int().positive().optional(),
    /** The ticket was on record; the referral has joined it (B9). */
    joined: z.literal(true).optional(),
    /** Where it was said to be solved on the spot: whether that has closed it (B7), or it stays open (P3). */
    onTheSpot: z.enum(['closed', 'left-open']).optional(),
    clocks: z.array(ClockView),
    /** When a timer looks at it next; absent when nothing is left to wait for. */
    wakeAt: StoredInstant.optional(),
  })
  .meta({ id: 'Registered' });
export type Registered = z.infer<typeof Registered>;
