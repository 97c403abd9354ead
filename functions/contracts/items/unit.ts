import * as z from 'zod';
import { CATEGORIES, TIERS } from '../../domain/classification.ts';
import {
  type AnswersFor,
  STARS,
  UNIT_TYPES,
  type Unit,
  type UnitProfile,
} from '../../domain/organisation/unit.ts';
import { Name } from '../bilingual-text.ts';
import { exactly } from './exactly.ts';

const StoredAnswersFor = exactly<AnswersFor>()(
  z.object({
    homeUnits: z.array(z.string()).readonly(),
    areas: z.array(z.string()).readonly().exactOptional(),
    categories: z.array(z.enum(CATEGORIES)).readonly(),
    tiers: z.array(z.enum(TIERS)).readonly(),
  }),
);

const profile = {
  name: Name,
  type: z.enum(UNIT_TYPES),
  stars: z.literal([...STARS]).exactOptional(),
  under: z.string().exactOptional(),
  head: z.string().exactOptional(),
  deputy: z.string().exactOptional(),
  answersFor: StoredAnswersFor.exactOptional(),
  reviewMayBeSkipped: z.boolean().exactOptional(),
};

/** What is said of a unit, as stored. */
export const StoredUnitProfile = exactly<UnitProfile>()(z.object(profile));

/** The states of a unit. */
export const UNIT_STATES = ['open', 'closed'] as const satisfies Unit['state'][];

/** A unit, as stored. */
export const StoredUnit = exactly<Unit>()(
  z.object({
    ...profile,
    id: z.string(),
    version: z.int().positive(),
    state: z.enum(UNIT_STATES),
  }),
);
