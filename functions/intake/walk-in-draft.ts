import type * as z from 'zod';
import type { WalkIn } from '../contracts/intake.ts';
import type { Instant } from '../domain/time.ts';
import type { DraftOutcome } from './draft.ts';
import type { DayContext } from './given-times.ts';
import { structuredDraft } from './structured-draft.ts';

/** A visit's draft; hall and slip together are its key. */
export const walkInDraft = (
  visit: z.output<typeof WalkIn>,
  now: Instant,
  context: DayContext,
): DraftOutcome =>
  structuredDraft(
    { ...visit, unit: visit.unit ?? visit.hall },
    {
      channel: 'walk-in',
      times: { receivedAt: { field: 'receivedAt', at: visit.receivedAt } },
      specialCare: visit.specialCare,
      natural: [visit.hall, visit.slip],
      references: {
        hall: visit.hall,
        slip: visit.slip,
        clerk: visit.clerk,
        reception: visit.reception,
      },
      evidence: [],
    },
    now,
    context,
  );
