import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../../domain/acceptance/propose-refusal.ts';
import { LEVELS } from '../../domain/level.ts';
import { ATTENTION } from '../../domain/ticket/attention.ts';
import { TICKET_STATES, type Ticket } from '../../domain/ticket/ticket.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { StoredClock } from './clock.ts';
import { exactly } from './exactly.ts';
import { StoredFacts } from './facts.ts';
import { limitChanging } from './limit-changing.ts';
import { StoredTimer } from './timer.ts';

/** A ticket, as stored. */
export const StoredTicket = exactly<Ticket>()(
  z.object({
    id: z.string(),
    ticketNumber: z.string(),
    branch: z.string(),
    version: z.int().positive(),
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
    ...limitChanging,
    answeredAt: StoredInstant.exactOptional(),
    ...StoredTimer.shape,
  }),
);
