import * as z from 'zod';
import { EXTENSIONS } from '../../../domain/clock/answer-clocks.ts';
import { CLOCK_KINDS } from '../../../domain/clock/clock.ts';
import { TIMELINESS } from '../../../domain/clock/judge-answer.ts';
import { StoredInstant } from '../../time.ts';
import { StoredActor } from '../actor.ts';
import { StoredClock } from '../clock.ts';
import { StoredPatch } from '../facts.ts';
import { StoredAppeal } from '../limit-inputs.ts';
import { ticketEntry } from './entry.ts';
import { StoredClockRef } from './passed.ts';

const change = z.object({
  kind: z.enum(CLOCK_KINDS),
  old: StoredClock.pick({
    rule: true,
    actBy: true,
    dueAt: true,
    provisional: true,
  }).exactOptional(),
  new: StoredClock.exactOptional(),
});

/** The limits that something changed, as stored. */
export const changes = z.array(change).readonly();

/** What changes a ticket's limits, as stored (D8). */
export const limitEntries = [
  ticketEntry('ComplaintHeld')(z.object({ heldUntil: StoredInstant, changes })),
  ticketEntry('ComplaintResumed')(
    z.object({
      cause: z.enum(['by-hand', 'cap', 'settled']),
      heldFrom: StoredInstant,
      until: StoredInstant,
      changes,
    }),
  ),
  ticketEntry('ExtensionRequested')(z.object({ extension: z.enum(EXTENSIONS) })),
  ticketEntry('ExtensionDeclined')(z.object({ extension: z.enum(EXTENSIONS) })),
  ticketEntry('LimitExtended')(
    z.object({
      extension: z.enum(EXTENSIONS),
      requestedBy: StoredActor.exactOptional(),
      changes,
    }),
  ),
  ticketEntry('OutsideDateSet')(
    z.object({
      until: StoredInstant,
      referral: z.int().exactOptional(),
      reply: change.exactOptional(),
      bodyDate: StoredInstant.exactOptional(),
      changes,
    }),
  ),
  ticketEntry('AnswerPromised')(
    z.object({
      until: StoredInstant,
      timeliness: z.enum(TIMELINESS).exactOptional(),
      message: z.string().exactOptional(),
      toldAt: StoredInstant.exactOptional(),
      changes,
    }),
  ),
  ticketEntry('AppealDatesEntered')(z.object({ dates: StoredAppeal, changes })),
  ticketEntry('LimitsRecounted')(
    z.object({
      policyVersion: z.string(),
      calendarVersion: z.string(),
      heldUntil: StoredInstant.exactOptional(),
      changes,
    }),
  ),
  ticketEntry('FactsCorrected')(
    z.object({
      facts: StoredPatch,
      old: StoredPatch,
      proposedBy: StoredActor.exactOptional(),
      changes,
    }),
  ),
  ticketEntry('CorrectionProposed')(
    z.object({ facts: StoredPatch, old: StoredPatch, later: StoredClockRef }),
  ),
  ticketEntry('CorrectionDismissed')(
    z.object({ facts: StoredPatch, cause: z.literal('settled').exactOptional() }),
  ),
];
