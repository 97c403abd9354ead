import * as z from 'zod';
import type { PublishedTypes } from '../../domain/entry.ts';
import type { MUTING_AUDIENCES, MutingData } from '../../domain/muting/muting.ts';
import { StoredPlannedMuting } from '../items/mutings.ts';
import { toldShapes } from './check-event-shapes.ts';
import { origin } from './parts.ts';

/** What is told of mutings, by event type: in the branch alone. */
export const MUTING_EVENTS = toldShapes<
  MutingData,
  PublishedTypes<typeof MUTING_AUDIENCES>,
  z.input<z.ZodObject<typeof origin>>
>()({
  AlertsMuted: z.object({ ...origin, muting: StoredPlannedMuting }).meta({
    description:
      'Alerts of a scope call nobody for a time, for planned work (F2). What always wakes does, all the same.',
  }),

  MutingLifted: z
    .object({ ...origin, mutingId: z.string().meta({ description: 'Id of the muting.' }) })
    .meta({
      description:
        'A muting was ended before its time: alerts that it has kept back call somebody now (F2).',
    }),
});
