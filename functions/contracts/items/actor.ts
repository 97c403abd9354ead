import * as z from 'zod';
import { type Actor, ROLES } from '../../domain/actor.ts';
import { exactly } from './exactly.ts';

/** Who did something, as stored. */
export const StoredActor = exactly<Actor>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), subject: z.string(), role: z.enum(ROLES) }),
    z.object({
      kind: z.literal('system'),
      part: z.enum(['timer', 'sweep', 'mail', 'inbox', 'federation', 'paging']),
    }),
  ]),
);
