import * as z from 'zod';
import { EXTENSIONS } from '../../domain/clock/answer-clocks.ts';
import type { AppealDates } from '../../domain/clock/appeal-clocks.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { exactly } from './exactly.ts';
import { StoredPatch } from './facts.ts';

/** The regulator's own dates (D10), as stored and as told. */
export const StoredAppeal = exactly<AppealDates>()(
  z.object({
    papersAt: StoredInstant.optional(),
    papersCompleteAt: StoredInstant.optional(),
    decidedAt: StoredInstant.optional(),
    answeredAt: StoredInstant.optional(),
  }),
);

const { shape } = exactly<
  Pick<
    Ticket,
    | 'pauses'
    | 'heldUntil'
    | 'extensionRequested'
    | 'extension'
    | 'bodyDate'
    | 'promise'
    | 'appeal'
    | 'proposedCorrection'
  >
>()(
  z.object({
    pauses: z.array(z.object({ from: StoredInstant, to: StoredInstant.optional() })).readonly(),
    heldUntil: StoredInstant.exactOptional(),
    extensionRequested: z
      .object({ extension: z.enum(EXTENSIONS), by: StoredActor, at: StoredInstant })
      .exactOptional()
      .meta({ description: 'A longer limit that waits for somebody else to grant it (D3, D4).' }),
    extension: z.enum(EXTENSIONS).exactOptional(),
    bodyDate: StoredInstant.exactOptional(),
    promise: z
      .object({ at: StoredInstant, until: StoredInstant, message: z.string().exactOptional() })
      .exactOptional(),
    appeal: StoredAppeal.exactOptional(),
    proposedCorrection: z
      .object({
        sequence: z.int().positive().meta({
          description: 'The `proposal` that POST …/judge-correction asks for.',
        }),
        facts: StoredPatch,
        by: StoredActor,
        at: StoredInstant,
      })
      .exactOptional(),
  }),
);

/** What of a ticket its limits were changed by, as stored. */
export const limitChanging = shape;
