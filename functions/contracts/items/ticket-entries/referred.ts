import * as z from 'zod';
import { StoredInstant } from '../../time.ts';
import { StoredClock } from '../clock.ts';
import { StoredReferral } from '../referral.ts';
import { ticketEntry } from './entry.ts';
import { changes } from './limits-changed.ts';

const { sequence } = StoredReferral.shape;

/** What bodies hand on, and what they are told, as stored (A5, E5). */
export const referredEntries = [
  ticketEntry('ComplaintReferred')(
    z.object({
      referral: StoredReferral.omit({ sequence: true, repliedAt: true, inTime: true }),
      clock: StoredClock.omit({
        remindersSent: true,
        missed: true,
        referral: true,
        endedAt: true,
      }),
      bodyDate: StoredInstant.exactOptional(),
      changes,
    }),
  ),
  ticketEntry('BodyAnswered')(z.object({ referral: sequence, inTime: z.boolean() })),
];
