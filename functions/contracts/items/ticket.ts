import * as z from 'zod';
import { CATEGORIES, RECORD_KINDS, TIERS, URGENCIES } from '../../domain/classification.ts';
import {
  ATTENTION,
  CHANNELS,
  LEVELS,
  REFUSAL_GROUNDS,
  RISK_TOPICS,
  TICKET_STATES,
  type Ticket,
  type TicketFacts,
} from '../../domain/ticket/ticket.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { StoredClock } from './clock.ts';
import { exactly } from './exactly.ts';

const StoredFacts = exactly<TicketFacts>()(
  z.object({
    channel: z.enum(CHANNELS),
    recordKind: z.enum(RECORD_KINDS),
    category: z.enum(CATEGORIES),
    tier: z.enum(TIERS),
    urgency: z.enum(URGENCIES).exactOptional(),
    place: z.enum(['town', 'country']).exactOptional(),
    riskTopics: z.array(z.enum(RISK_TOPICS)).readonly(),
    unit: z.string().exactOptional(),
    homeUnit: z.string().exactOptional(),
    specialCare: z.boolean(),
    occurredAt: StoredInstant.exactOptional(),
    postmarkedAt: StoredInstant.exactOptional(),
    receivedAt: StoredInstant,
    registeredAt: StoredInstant,
  }),
);

/** A ticket, as stored. */
export const StoredTicket = exactly<Ticket>()(
  z.object({
    id: z.string(),
    ticketNumber: z.string(),
    branch: z.string(),
    version: z.int().positive(),
    generation: z.int(),
    state: z.enum(TICKET_STATES),
    level: z.enum(LEVELS),
    facts: StoredFacts,
    takenBy: StoredActor,
    attention: z.array(z.enum(ATTENTION)).readonly(),
    accepted: z.boolean(),
    refusalProposed: z.enum(REFUSAL_GROUNDS).exactOptional(),
    refusal: z.object({ ground: z.enum(REFUSAL_GROUNDS), at: StoredInstant }).exactOptional(),
    repeatOf: z.string().exactOptional(),
    clocks: z.array(StoredClock).readonly(),
    answeredAt: StoredInstant.exactOptional(),
    wakeAt: StoredInstant.exactOptional(),
    rearms: z.int(),
    setAside: z.boolean(),
  }),
);
