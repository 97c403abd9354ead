import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../domain/acceptance/propose-refusal.ts';
import { LEVELS } from '../domain/level.ts';
import { TICKET_STATES } from '../domain/ticket/ticket.ts';
import { TicketId } from './text.ts';
import { StoredInstant } from './time.ts';

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
