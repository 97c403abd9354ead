import * as z from 'zod';
import { LEVELS } from '../domain/level.ts';
import { GivenInstant, StoredInstant } from './time.ts';

/** The query of `GET /on-call`. */
export const DutyQuery = z.object({
  at: GivenInstant.optional().meta({
    description: 'Any instant, past or to come; now where left out.',
  }),
});

const Called = z.strictObject({
  id: z.string().meta({ description: "The person's id in the organisation." }),
  name: z.string().optional(),
  there: z.boolean().meta({ description: 'False while they are absent, or once they have left.' }),
  deputy: z
    .string()
    .optional()
    .meta({ description: 'Who is called in their place while they are absent (A7).' }),
});

/** Who is on call at an instant, level by level. */
export const DutyView = z
  .strictObject({
    at: StoredInstant,
    levels: z.array(
      z.strictObject({
        level: z.enum(LEVELS),
        onCall: z.array(Called).meta({ description: 'Whoever is called first stands first (F3).' }),
        manager: Called,
        responsible: Called,
        until: StoredInstant.optional().meta({
          description: 'When somebody else is on call; absent where that is over 31 days off.',
        }),
        gaps: z
          .array(z.strictObject({ from: StoredInstant, to: StoredInstant }))
          .meta({ description: 'When nobody is on call in the 14 days from `at`.' }),
      }),
    ),
  })
  .meta({ id: 'Duty', description: 'Who is called at which level, and when nobody is.' });
