import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../../domain/acceptance/propose-refusal.ts';
import { ATTENTION } from '../../domain/attention.ts';
import { CLOCK_KINDS } from '../../domain/clock/clock.ts';
import { LEVELS } from '../../domain/level.ts';
import { REPORTED_MATTERS } from '../../domain/report-up.ts';
import { TICKET_STATES, type Ticket, type TicketWork } from '../../domain/ticket/ticket.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { StoredClock } from './clock.ts';
import { exactly } from './exactly.ts';
import { StoredFacts } from './facts.ts';
import { limitChanging } from './limit-inputs.ts';
import { bases, StoredSays } from './outgoing.ts';
import { StoredReferral } from './referral.ts';
import { StoredTimer } from './timer.ts';

/** The work that a ticket has been given out for, as stored. */
export const StoredWork = exactly<TicketWork>()(
  z.object({
    firstUnit: z.string().exactOptional().meta({
      description: 'The unit that was asked first: it stays responsible (A4, F6).',
    }),
    open: z
      .array(
        z.object({
          id: z.string(),
          worker: z.string(),
          unit: z.string(),
          reviewMayBeSkipped: z.literal(true).exactOptional().meta({
            description: "By the unit's rule the customer may be answered while it is out (E4).",
          }),
        }),
      )
      .readonly()
      .meta({ description: 'Work orders that have not ended.' }),
    awaitsDispatch: z
      .boolean()
      .meta({ description: 'An order came back, and none went out since.' }),
  }),
);

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
    canary: z.literal(true).exactOptional(),
    attention: z.array(z.enum(ATTENTION)).readonly(),
    reportedUp: z.array(z.enum(REPORTED_MATTERS)).readonly().exactOptional(),
    accepted: z.boolean(),
    refusalProposed: z.enum(REFUSAL_GROUNDS).exactOptional(),
    refusal: z.object({ ground: z.enum(REFUSAL_GROUNDS), at: StoredInstant }).exactOptional(),
    repeatOf: z.string().exactOptional(),
    clocks: z.array(StoredClock).readonly(),
    ...limitChanging,
    referrals: z.array(StoredReferral).readonly().exactOptional(),
    work: StoredWork.exactOptional(),
    chased: z.int().positive().exactOptional(),
    answeredAt: StoredInstant.exactOptional(),
    bases,
    answerQueued: z
      .object({ message: z.string(), says: StoredSays })
      .exactOptional()
      .meta({ description: 'What is on its way to the customer, and counts once it is out (E5).' }),
    settledThrough: z
      .object({ message: z.string(), ended: z.array(z.enum(CLOCK_KINDS)).readonly() })
      .exactOptional()
      .meta({ description: 'The message by which it was settled, and the limits it ended.' }),
    ...StoredTimer.shape,
  }),
);
