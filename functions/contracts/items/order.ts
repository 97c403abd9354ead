import * as z from 'zod';
import { CATEGORIES, TIERS } from '../../domain/classification.ts';
import { ORDER_STATES, type OrderShown, type WorkOrder } from '../../domain/order/order.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { StoredClock } from './clock.ts';
import { exactly } from './exactly.ts';
import { StoredPost } from './order-letter.ts';
import { StoredTimer } from './timer.ts';

const facts = {
  id: z.string(),
  version: z.int().positive(),
  ticketId: z.string(),
  ticketNumber: z.string(),
  issuer: z.string().meta({ description: 'The branch that issued it, and reviews its report.' }),
  worker: z.string().meta({ description: 'The branch whose unit works it.' }),
  unit: z.string(),
  person: z.string().exactOptional(),
  state: z.enum(ORDER_STATES),
  category: z.enum(CATEGORIES),
  tier: z.enum(TIERS),
  issuedAt: StoredInstant,
  passOnBy: StoredInstant.meta({ description: 'Until when it is passed on in time (D6).' }),
  returns: z.int().meta({ description: 'How often its report was sent back or returned.' }),
};

/** What of a work order is told and listed, as stored: ids and facts, nothing personal. */
export const StoredOrderShown = exactly<OrderShown>()(
  z.object({
    ...facts,
    takeBy: StoredInstant.exactOptional().meta({ description: 'Until when it is to be taken.' }),
    replyBy: StoredInstant.meta({
      description: "Until when the unit's head has confirmed its report (D6, E3).",
    }),
  }),
);

/** A work order, as stored. */
export const StoredOrder = exactly<WorkOrder>()(
  z.object({
    ...facts,
    issuedBy: StoredActor,
    clocks: z.array(StoredClock).readonly(),
    takenBy: StoredActor.exactOptional(),
    reportedBy: StoredActor.exactOptional(),
    confirmedBy: StoredActor.exactOptional(),
    post: StoredPost.exactOptional(),
    ...StoredTimer.shape,
  }),
);
