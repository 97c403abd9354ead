import * as z from 'zod';
import type { PublishedTypes } from '../../domain/entry.ts';
import type { HAND_OVER_AUDIENCES, HandOverData } from '../../domain/hand-over/hand-over.ts';
import { StoredHandOver } from '../items/hand-over.ts';
import { toldShapes } from './check-event-shapes.ts';
import { origin } from './parts.ts';

const { branch, unit, left, hasNote, acknowledgeBy, through } = StoredHandOver.shape;
const handOverEvent = {
  handOverId: z.string().meta({ description: 'Id of the hand-over.' }),
  ...origin,
};

/** What is told of hand-overs, by event type: in the branch alone, and nothing of what anybody wrote. */
export const HAND_OVER_EVENTS = toldShapes<
  HandOverData,
  PublishedTypes<typeof HAND_OVER_AUDIENCES>,
  z.input<z.ZodObject<typeof handOverEvent>>
>()({
  ShiftHandedOver: z.object({ ...handOverEvent, branch, unit, left, hasNote, acknowledgeBy }).meta({
    description:
      'A shift was handed over (E9): what was open, promised and unacknowledged then, by ids and counts. Somebody else is to acknowledge it.',
  }),

  HandOverAcknowledged: z
    .object({ ...handOverEvent, through })
    .meta({ description: 'Somebody of the next shift has acknowledged a hand-over (E9).' }),

  HandOverOverdue: z
    .object({
      ...handOverEvent,
      count: z.int().positive().meta({ description: 'How often it has been found so.' }),
    })
    .meta({ description: 'Nobody has acknowledged a hand-over in time (E9).' }),
});
