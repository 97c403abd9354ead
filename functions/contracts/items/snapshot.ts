import * as z from 'zod';
import { ATTENTION } from '../../domain/attention.ts';
import { CATEGORIES, RECORD_KINDS, TIERS, URGENCIES } from '../../domain/classification.ts';
import { LEVELS } from '../../domain/level.ts';
import { REPORTED_MATTERS } from '../../domain/report-up.ts';
import type { TicketSnapshot } from '../../domain/ticket/snapshot.ts';
import { CHANNELS, TICKET_STATES } from '../../domain/ticket/ticket.ts';
import { StoredInstant } from '../time.ts';
import { StoredArea } from './area.ts';
import { exactly } from './exactly.ts';

/** What of a ticket leaves its branch: a mirror as stored, and a part of every ticket's entry. */
export const StoredSnapshot = exactly<TicketSnapshot>()(
  z.object({
    id: z.string(),
    ticketNumber: z.string(),
    owner: z.string(),
    version: z.int().positive(),
    generation: z.int(),
    state: z.enum(TICKET_STATES),
    level: z.enum(LEVELS),
    channel: z.enum(CHANNELS),
    recordKind: z.enum(RECORD_KINDS),
    category: z.enum(CATEGORIES),
    tier: z.enum(TIERS),
    urgency: z.enum(URGENCIES).exactOptional(),
    area: StoredArea,
    attention: z.array(z.enum(ATTENTION)).readonly(),
    reportedUp: z.array(z.enum(REPORTED_MATTERS)).readonly().exactOptional(),
    accepted: z.boolean(),
    repeatOf: z.string().exactOptional(),
    receivedAt: StoredInstant,
    registeredAt: StoredInstant,
    nextDueAt: StoredInstant.exactOptional(),
    promisedUntil: StoredInstant.exactOptional(),
    chased: z.int().positive().exactOptional(),
    ownerApiUrl: z.string().exactOptional(),
  }),
);
