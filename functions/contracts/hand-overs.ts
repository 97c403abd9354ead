import * as z from 'zod';
import { HAND_OVER_STATES, StoredHandOver, StoredHandOverShown } from './items/hand-over.ts';
import { May } from './may.ts';
import { MemberId } from './organisation.ts';
import { PageQuery } from './page.ts';
import { SENTENCES } from './schema-messages.ts';
import { words } from './text.ts';
import { StoredInstant } from './time.ts';

/** A hand-over's id: a ULID. */
export const HandOverId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, { error: SENTENCES.handOverId.en });

/** The body of `POST /hand-overs`. */
export const HandOverRequest = z.strictObject({
  unit: MemberId.exactOptional().meta({
    description:
      'Whose shift it is: a unit that you lead; any, for a manager. Left out: the only unit that you lead; of a manager who leads none, every unit’s.',
  }),
  note: words(2000)
    .exactOptional()
    .meta({ description: 'What the next shift should know besides; no event tells of it.' }),
});

/** The query of `GET /hand-overs`. */
export const HandOverQuery = PageQuery.extend({ state: z.enum(HAND_OVER_STATES).exactOptional() });

/** A hand-over as lists show it. */
export const HandOverSummary = z.strictObject(StoredHandOverShown.shape).meta({
  id: 'HandOver',
  description:
    'What a shift left (E9): how much was open, promised, chased, to be told and unacknowledged when it was handed over, and who has acknowledged that.',
});

/** A hand-over whole, with what whoever wrote it says. */
export const HandOverView = z.strictObject({
  ...StoredHandOver.omit({ timer: true }).shape,
  note: z.string().exactOptional(),
  may: May,
});

/** A page of hand-overs, the newest first; `cursor` is absent on the last one. */
export const HandOverList = z.strictObject({
  items: z.array(HandOverSummary.extend({ may: May })),
  cursor: z.string().optional(),
  unit: z.string().exactOptional().meta({
    description:
      'Set with `missingSince` or `none` where you lead several units: the one whose last hand-over is longest ago, or that has none.',
  }),
  missingSince: StoredInstant.exactOptional().meta({
    description:
      'Set where no hand-over of the unit in which you lead (of any, for others) has been written for as long as the policy says, though there have been some: who is at work took over without one.',
  }),
  lastAt: StoredInstant.exactOptional().meta({
    description: 'Set with `missingSince`: when the last one was written.',
  }),
  none: z.literal(true).exactOptional().meta({
    description:
      'Set where no hand-over of the unit in which you lead (of any, for others) is among the newest hundred.',
  }),
});
