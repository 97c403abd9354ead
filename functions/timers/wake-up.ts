import * as z from 'zod';
import { AWAITED_KINDS } from '../ports/outside.ts';

/** What an execution calls with when it wakes; the rest of what it carries is its own. */
export const WakeUp = z.object({
  kind: z.enum(AWAITED_KINDS),
  id: z.string(),
  generation: z.int().positive(),
});
