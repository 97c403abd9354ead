import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../../../domain/acceptance/propose-refusal.ts';
import { TIMELINESS } from '../../../domain/clock/judge-answer.ts';
import { ticketEntry } from './entry.ts';

/** What settles a complaint, and what closes it, as stored. */
export const settledEntries = [
  ticketEntry('CustomerAnswered')(
    z.object({ inTime: z.boolean(), timeliness: z.enum(TIMELINESS) }),
  ),
  ticketEntry('ComplaintRefused')(z.object({ ground: z.enum(REFUSAL_GROUNDS) })),
  ticketEntry('ComplaintClosed')(z.object({})),
];
