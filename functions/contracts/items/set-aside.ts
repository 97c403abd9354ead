import * as z from 'zod';
import { DISMISSALS, type SetAside } from '../../domain/set-aside/set-aside.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { exactly } from './exactly.ts';

/** The states of what was set aside. */
export const SET_ASIDE_STATES = [
  'open',
  'ticketed',
  'dismissed',
] as const satisfies SetAside['state'][];

/** What was set aside, as stored. */
export const StoredSetAside = exactly<SetAside>()(
  z.object({
    id: z.string(),
    branch: z.string(),
    version: z.int().positive(),
    state: z.enum(SET_ASIDE_STATES),
    from: z.enum(['mail', 'event']),
    reason: z.string(),
    receivedAt: StoredInstant,
    object: z.object({ key: z.string(), contentType: z.string(), bytes: z.int() }),
    ticketed: z
      .object({ ticketId: z.string(), at: StoredInstant, by: StoredActor })
      .exactOptional(),
    dismissed: z
      .object({ reason: z.enum(DISMISSALS), at: StoredInstant, by: StoredActor })
      .exactOptional(),
  }),
);
