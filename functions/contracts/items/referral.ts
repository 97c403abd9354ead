import * as z from 'zod';
import { BODY_KINDS, type Referral } from '../../domain/referral.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';

/** A referral, as stored and as shown. */
export const StoredReferral = exactly<Referral>()(
  z.object({
    sequence: z.int().positive().meta({
      description: 'The `referral` that POST …/reply-to-body asks for.',
    }),
    body: z.enum(BODY_KINDS),
    name: z.string(),
    document: z.string(),
    receivedAt: StoredInstant,
    until: StoredInstant.exactOptional(),
    repliedAt: StoredInstant.exactOptional(),
    inTime: z.boolean().exactOptional(),
  }),
);
