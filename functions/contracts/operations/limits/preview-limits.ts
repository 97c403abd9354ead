import * as z from 'zod';
import {
  CATEGORIES,
  PLACES,
  RECORD_KINDS,
  TIERS,
  URGENCIES,
} from '../../../domain/classification.ts';
import { CLOCK_KINDS } from '../../../domain/clock/clock.ts';
import { Name } from '../../bilingual-text.ts';
import { GivenInstant, StoredInstant } from '../../time.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';

/** What limits depend on, as far as it is known while somebody is still typing. */
export const LimitsQuery = z.strictObject({
  category: z.enum(CATEGORIES),
  recordKind: z.enum(RECORD_KINDS).default('complaint'),
  tier: z.enum(TIERS).default('ordinary'),
  urgency: z.enum(URGENCIES).exactOptional(),
  place: z.enum(PLACES).exactOptional(),
  receivedAt: GivenInstant.exactOptional().meta({
    description: 'When the first employee had it; now where left out.',
  }),
});

const Kind = z.enum(CLOCK_KINDS);

/** The limits that a record would have, and which one would count. */
const LimitsPreview = z
  .strictObject({
    counting: z
      .strictObject({ kind: Kind, rule: z.string(), dueAt: StoredInstant, text: Name })
      .optional()
      .meta({ description: 'Which limit would count, and why; absent where none is answered.' }),
    clocks: z.array(
      z.strictObject({
        kind: Kind,
        rule: z.string(),
        dueAt: StoredInstant,
        text: Name.meta({ description: 'What a clerk can read to a customer.' }),
      }),
    ),
  })
  .meta({ id: 'LimitsPreview' });
export type LimitsPreview = z.infer<typeof LimitsPreview>;

/** Before anything is on record: by when it would be due. */
export const previewLimits = {
  id: 'previewLimits',
  room: 'limits',
  method: 'GET',
  path: '/intake/limits',
  params: NONE,
  query: LimitsQuery,
  summary: 'The limits that a record taken in here would have, before it is taken in',
  description:
    'Counted as at registration; nothing is stored. What a repeat, another body or a person changes is not foreseen.',
  posts: DESK,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: LimitsPreview },
  refusals: [],
} satisfies Operation;
