import * as z from 'zod';
import type { MutingEntry } from '../../domain/muting/muting.ts';
import { entryFields } from './entry-fields.ts';
import { exactly } from './exactly.ts';
import { StoredPlannedMuting } from './mutings.ts';

const aggregate = z.literal('mutings');

/** An entry of a branch's mutings, as stored. */
export const StoredMutingEntry = exactly<MutingEntry>()(
  z.discriminatedUnion('type', [
    z.object({
      aggregate,
      type: z.literal('AlertsMuted'),
      ...entryFields,
      data: z.object({ muting: StoredPlannedMuting }),
    }),
    z.object({
      aggregate,
      type: z.literal('MutingLifted'),
      ...entryFields,
      data: z.object({ mutingId: z.string() }),
    }),
  ]),
);
