import * as z from 'zod';
import type { HandOverData, HandOverEntry } from '../../domain/hand-over/hand-over.ts';
import { entryFields } from './entry-fields.ts';
import { exactly, type Faithful } from './exactly.ts';
import { StoredHandOver } from './hand-over.ts';
import { StoredTimerAfter } from './timer.ts';

const handOverEntry =
  <Type extends keyof HandOverData>(type: Type) =>
  <Data extends z.ZodType<HandOverData[Type]>>(
    data: Data & Faithful<HandOverData[Type], z.output<Data>>,
  ) =>
    z.object({
      aggregate: z.literal('hand-over'),
      type: z.literal(type),
      ...entryFields,
      data,
      timer: StoredTimerAfter,
    });

/** A hand-over's entry, as stored. */
export const StoredHandOverEntry = exactly<HandOverEntry>()(
  z.discriminatedUnion('type', [
    handOverEntry('ShiftHandedOver')(
      StoredHandOver.pick({
        branch: true,
        unit: true,
        left: true,
        hasNote: true,
        acknowledgeBy: true,
      }),
    ),
    handOverEntry('HandOverAcknowledged')(StoredHandOver.pick({ through: true })),
    handOverEntry('HandOverOverdue')(z.object({ count: z.int().positive() })),
  ]),
);
