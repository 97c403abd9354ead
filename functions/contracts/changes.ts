import * as z from 'zod';
import { isAggregateKind } from './aggregates.ts';
import { StoredInstant } from './time.ts';

/** What of a thing changed: which it is and how far it is now. */
export const StoredChange = z.strictObject({
  kind: z.string().refine(isAggregateKind),
  id: z.string(),
  sequence: z.int().positive(),
  at: StoredInstant,
});
export type Change = z.output<typeof StoredChange>;

/** Somebody of the branch who has a thing open. */
export const StoredLooker = z.object({
  personId: z.string(),
  name: z.string(),
  since: StoredInstant,
  seenAt: StoredInstant,
});
export type Looker = z.output<typeof StoredLooker>;

/** The query of `GET /changes`. */
export const ChangesQuery = z.object({
  since: StoredInstant.optional().meta({
    description: '`cursor` of the answer before; left out at first: then nothing has changed yet.',
  }),
  looking: z
    .string()
    .regex(/^(?:ticket|order|notice)#[0-9A-Za-z.-]{1,64}$/)
    .optional()
    .meta({
      description: 'What you have open, as `ticket#<id>`: others who have it open are told so.',
      examples: ['ticket#01K6ZQ5V3M8N2P4R6T8W0Y1A3C'],
    }),
});

/** What `GET /changes` tells. */
export const ChangesView = z
  .strictObject({
    cursor: z.string().meta({ description: 'For `since` of the next request.' }),
    changed: z.array(StoredChange).meta({
      description:
        'Each thing once, with the last `sequence` that is known; what you were told a moment ago may be among it again.',
    }),
    looking: z
      .array(StoredLooker.pick({ name: true, since: true }))
      .meta({ description: 'Who else has it open.' }),
    more: z.boolean().meta({
      description: 'More has changed than is kept or told: read everything anew.',
    }),
  })
  .meta({ id: 'Changes' });
export type ChangesView = z.output<typeof ChangesView>;
