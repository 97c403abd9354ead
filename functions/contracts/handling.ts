import * as z from 'zod';
import { ANSWER_MEANS } from '../domain/clock/judge-answer.ts';
import { LEVELS, REFUSAL_GROUNDS, TICKET_STATES } from '../domain/ticket/ticket.ts';
import { TicketId, words } from './text.ts';
import { GivenInstant, StoredInstant } from './time.ts';

/** What the customer was told, and on what it rests (E2, E5). */
export const Answer = z.strictObject({
  found: words(10_000),
  done: words(10_000),
  told: words(10_000),
  /** The rule or public promise that the answer rests on (E5). */
  basis: words(500),
  /** How it was given: a call has until the morning where quiet hours left no time for it (D5). */
  means: z.enum(ANSWER_MEANS).default('written'),
});

/** Why it is taken up early (F1). */
export const Escalate = z.strictObject({ reason: words(2000) });

/** Closing needs no words. */
export const Close = z.strictObject({});

/** A ticket after a command. */
export const Carried = z
  .strictObject({
    id: TicketId,
    ticketNumber: z.string(),
    state: z.enum(TICKET_STATES),
    level: z.enum(LEVELS),
    version: z.int(),
    refusal: z.enum(REFUSAL_GROUNDS).optional(),
    wakeAt: StoredInstant.optional(),
    nextDueAt: StoredInstant.optional().meta({ description: 'The next limit.' }),
    heldUntil: StoredInstant.optional().meta({
      description: 'When the wait for the customer ends by itself (D8).',
    }),
    awaitsConfirmation: z.int().positive().optional().meta({
      description:
        'A correction waits for a second person: the `proposal` of POST …/judge-correction.',
    }),
  })
  .meta({ id: 'Ticket' });
export type Carried = z.infer<typeof Carried>;

/** How much of a list, from where; `cursor` as the page before gave it. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(2048).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** The query of `GET /complaints`. `dueBefore` means the next limit, not the next wake-up. */
export const ListQuery = PageQuery.extend({
  state: z.enum(TICKET_STATES).optional(),
  level: z.enum(LEVELS).optional(),
  dueBefore: GivenInstant.optional(),
});
