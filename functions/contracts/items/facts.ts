import * as z from 'zod';
import { CATEGORIES, PLACES, RECORD_KINDS, TIERS, URGENCIES } from '../../domain/classification.ts';

import {
  CHANNELS,
  type FactsPatch,
  RISK_TOPICS,
  type TicketFacts,
} from '../../domain/ticket/ticket.ts';
import { StoredInstant } from '../time.ts';
import { StoredArea } from './area.ts';
import { exactly } from './exactly.ts';
import { StoredReach } from './outgoing.ts';

/** What was registered, as stored. */
export const StoredFacts = exactly<TicketFacts>()(
  z.object({
    channel: z.enum(CHANNELS),
    recordKind: z.enum(RECORD_KINDS),
    category: z.enum(CATEGORIES),
    tier: z.enum(TIERS),
    urgency: z.enum(URGENCIES).exactOptional(),
    place: z.enum(PLACES).exactOptional(),
    area: StoredArea,
    riskTopics: z.array(z.enum(RISK_TOPICS)).readonly(),
    unit: z.string().exactOptional(),
    homeUnit: z.string().exactOptional(),
    specialCare: z.boolean(),
    occurredAt: StoredInstant.exactOptional(),
    postmarkedAt: StoredInstant.exactOptional(),
    receivedAt: StoredInstant,
    registeredAt: StoredInstant,
    reach: StoredReach.exactOptional().meta({
      description: 'By which ways the customer may be told something, the best first.',
    }),
  }),
);

const { shape } = StoredFacts;

/** Facts as they turned out, or as they stood before, as stored and as told. */
export const StoredPatch = exactly<FactsPatch>()(
  z.object({
    recordKind: shape.recordKind.exactOptional(),
    category: shape.category.exactOptional(),
    tier: shape.tier.exactOptional(),
    urgency: shape.urgency,
    place: shape.place,
    area: shape.area,
    occurredAt: shape.occurredAt,
    postmarkedAt: shape.postmarkedAt,
    receivedAt: shape.receivedAt.exactOptional(),
  }),
);
