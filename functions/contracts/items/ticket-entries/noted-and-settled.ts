import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../../../domain/acceptance/propose-refusal.ts';
import { TIMELINESS } from '../../../domain/clock/judge-answer.ts';
import { ATTEMPT_OUTCOMES, ATTEMPT_WAYS } from '../../../domain/ticket/contact-attempt.ts';
import { StoredInstant } from '../../time.ts';
import { bases, StoredOutgoing } from '../outgoing.ts';
import { ticketEntry } from './entry.ts';

/** What staff put on record of a complaint, what settles it, and what closes it, as stored. */
export const settledEntries = [
  ticketEntry('NoteAdded')(z.object({})),
  ticketEntry('ContactAttempted')(
    z.object({
      way: z.enum(ATTEMPT_WAYS),
      outcome: z.enum(ATTEMPT_OUTCOMES),
      triedAt: StoredInstant,
    }),
  ),
  ticketEntry('CustomerAnswered')(
    z.object({
      inTime: z.boolean(),
      timeliness: z.enum(TIMELINESS),
      bases,
      message: z.string().exactOptional(),
      toldAt: StoredInstant.exactOptional(),
    }),
  ),
  ticketEntry('ComplaintRefused')(
    z.object({
      ground: z.enum(REFUSAL_GROUNDS),
      bases,
      message: z.string().exactOptional(),
      outgoing: StoredOutgoing.exactOptional(),
    }),
  ),
  ticketEntry('ComplaintClosed')(z.object({})),
];
