import * as z from 'zod';
import { CLOCK_KINDS } from '../../../domain/clock/clock.ts';
import { LEVELS } from '../../../domain/level.ts';
import { StoredInstant } from '../../time.ts';
import { StoredClock } from '../clock.ts';
import { storedTimerData } from '../timer.ts';
import { ticketEntry } from './entry.ts';

/** Which limit an entry speaks of, as stored. */
export const StoredClockRef = z.object({
  clock: z.enum(CLOCK_KINDS),
  rule: z.string(),
  dueAt: StoredInstant,
});

const TicketClockRef = StoredClockRef.extend({ referral: z.int().positive().exactOptional() });

/** What comes with time, as stored. */
export const passedEntries = [
  ticketEntry('DeadlineApproaching')(
    TicketClockRef.extend({ reminder: z.int(), reminders: z.int() }),
  ),
  ticketEntry('DeadlineMissed')(TicketClockRef),
  ticketEntry('ComplaintEscalated')(
    z.object({
      from: z.enum(LEVELS),
      to: z.enum(LEVELS),
      left: z.enum(LEVELS),
      cause: z.enum(['limit-passed', 'by-hand']),
      paged: z.boolean(),
      passed: StoredClockRef.exactOptional(),
      started: StoredClock.exactOptional(),
    }),
  ),
  ticketEntry('ComplaintChased')(z.object({ level: z.enum(LEVELS) })),
  ticketEntry('CanaryReturned')(z.object({ through: z.enum(['execution', 'sweep']) })),
  ticketEntry('TimerArmed')(storedTimerData.TimerArmed),
  ticketEntry('TimerRearmed')(storedTimerData.TimerRearmed),
  ticketEntry('TimerSetAside')(storedTimerData.TimerSetAside),
];
