import * as z from 'zod';
import { REPORTED_MATTERS } from '../../../domain/report-up.ts';
import { ticketEntry } from './entry.ts';

/** What goes up at once, as stored. */
export const reportedUpEntries = [
  ticketEntry('ComplaintReportedUp')(z.object({ matter: z.enum(REPORTED_MATTERS) })),
];
