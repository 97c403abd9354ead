import * as z from 'zod';
import type { Entry } from '../../domain/entry.ts';
import type { TimerAfter } from '../../domain/ticket/entries.ts';
import type { TicketSnapshot } from '../../domain/ticket/snapshot.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { exactly } from './exactly.ts';
import { StoredSnapshot } from './snapshot.ts';

/** An entry of any aggregate; the parts that only a ticket's has are optional. */
export type AnyEntry = Entry & {
  readonly timer?: TimerAfter;
  readonly after?: TicketSnapshot;
  readonly arms?: number;
};

/** An entry, as stored: `publish` stands on the item only where it is true, for the relay's filter. */
export const StoredEntry = exactly<AnyEntry>()(
  z.object({
    aggregate: z.enum(['ticket', 'alert', 'notice']),
    id: z.string(),
    sequence: z.int().positive(),
    eventId: z.string(),
    type: z.string(),
    at: StoredInstant,
    by: StoredActor,
    rule: z.string().exactOptional(),
    data: z.unknown(),
    correlationId: z.string(),
    via: z.array(z.string()).readonly().exactOptional(),
    publish: z.boolean().default(false),
    timer: z.object({ generation: z.int(), wakeAt: StoredInstant.exactOptional() }).exactOptional(),
    after: StoredSnapshot.exactOptional(),
    arms: z.int().exactOptional(),
  }),
);
