import * as z from 'zod';
import { CATEGORIES } from '../../domain/classification.ts';
import { LEVELS } from '../../domain/level.ts';
import {
  MUTING_GROUNDS,
  type Muting,
  type MutingScope,
  type Mutings,
  type PlannedMuting,
} from '../../domain/muting/muting.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { exactly } from './exactly.ts';

/** Which alerts are muted, as stored. */
export const StoredMutingScope = exactly<MutingScope>()(
  z.object({
    levels: z.array(z.enum(LEVELS)).readonly().exactOptional(),
    areas: z.array(z.string()).readonly().exactOptional(),
    categories: z.array(z.enum(CATEGORIES)).readonly().exactOptional(),
    unit: z.string().exactOptional(),
    homeUnits: z.array(z.string()).readonly().exactOptional().meta({
      description:
        'Codes of home units for which `unit` answered when it was muted (A4); its id where it names none.',
    }),
    notice: z.string().exactOptional(),
  }),
);

/** A muting as it was asked for, as stored. */
export const StoredPlannedMuting = exactly<PlannedMuting>()(
  z.object({
    id: z.string(),
    scope: StoredMutingScope,
    from: StoredInstant,
    to: StoredInstant,
    because: z.enum(MUTING_GROUNDS),
    work: z.string().exactOptional(),
  }),
);

/** A muting, as stored. */
export const StoredMuting = exactly<Muting>()(
  z.object({
    ...StoredPlannedMuting.shape,
    by: StoredActor,
    lifted: z.object({ at: StoredInstant, by: StoredActor }).exactOptional(),
  }),
);

/** The one state of a branch's mutings. */
export const MUTINGS_STATES = ['kept'] as const satisfies Mutings['state'][];

/** A branch's mutings, as stored. */
export const StoredMutings = exactly<Mutings>()(
  z.object({
    id: z.string(),
    version: z.int().positive(),
    state: z.enum(MUTINGS_STATES),
    mutings: z.array(StoredMuting).readonly(),
  }),
);
