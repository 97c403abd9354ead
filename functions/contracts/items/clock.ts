import * as z from 'zod';
import { CLOCK_KINDS } from '../../domain/clock/clock.ts';
import type { TicketClock } from '../../domain/ticket/ticket.ts';
import { Name } from '../bilingual-text.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';

/** A ticket's limit, as stored. */
export const StoredClock = exactly<TicketClock>()(
  z.object({
    kind: z.enum(CLOCK_KINDS),
    rule: z.string(),
    source: Name,
    policyVersion: z.string(),
    calendarVersion: z.string().meta({ description: 'The calendar that it was counted by.' }),
    limit: z.union([
      z.string(),
      z.object({ workingDays: z.int() }),
      z.object({ until: StoredInstant }),
    ]),
    startAt: StoredInstant,
    actBy: StoredInstant,
    dueAt: StoredInstant,
    remindAt: z.array(StoredInstant).readonly(),
    provisional: z.boolean(),
    callBy: StoredInstant.optional(),
    pauses: z
      .array(z.object({ from: StoredInstant, to: StoredInstant }))
      .readonly()
      .optional(),
    cappedBy: z.object({ kind: z.enum(CLOCK_KINDS), rule: z.string() }).optional(),
    remindersSent: z.int(),
    missed: z.boolean(),
    referral: z.int().positive().exactOptional().meta({
      description: 'Of which referral, where it is the limit of one: its `sequence` (A5).',
    }),
    endedAt: StoredInstant.exactOptional(),
  }),
);
