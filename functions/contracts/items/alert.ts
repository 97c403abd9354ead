import * as z from 'zod';
import { ATTENTION } from '../../domain/attention.ts';
import { CATEGORIES, TIERS, URGENCIES } from '../../domain/classification.ts';
import { LEVELS } from '../../domain/level.ts';
import { MUTING_GROUNDS } from '../../domain/muting/muting.ts';
import type { Alert, AlertShown, Muted, PutOff } from '../../domain/on-call/alert.ts';
import type { AlertFacts } from '../../domain/on-call/alert-facts.ts';
import { RECIPIENT_ROLES } from '../../domain/on-call/recipient-role.ts';
import { LIMIT_ORIGINS } from '../../domain/policy/wakes.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { StoredCause } from './alert-cause.ts';
import { StoredCall, StoredChain } from './alert-chain.ts';
import { exactly } from './exactly.ts';
import { StoredTimer } from './timer.ts';

/** The states of an alert. */
export const ALERT_STATES = ['raised', 'acknowledged'] as const satisfies Alert['state'][];

const StoredFacts = exactly<AlertFacts>()(
  z.object({
    category: z.enum(CATEGORIES),
    tier: z.enum(TIERS),
    urgency: z.enum(URGENCIES).exactOptional(),
    area: z.string().exactOptional(),
    unit: z.string().exactOptional(),
    attention: z.array(z.enum(ATTENTION)).readonly().exactOptional(),
    standsAt: z.enum(LEVELS).exactOptional(),
    limit: z.enum(LIMIT_ORIGINS).exactOptional(),
  }),
);

const putOff = { as: z.enum(['list', 'digest', 'storm', 'muting']), until: StoredInstant };

/** For what an alert waits, as stored. */
export const StoredPutOff = exactly<PutOff>()(z.object(putOff));

/** What mutes an alert, as stored. */
export const StoredMuted = exactly<Muted>()(
  z.object({
    by: z.string().meta({ description: 'Id of the muting.' }),
    until: StoredInstant,
    because: z.enum(MUTING_GROUNDS),
    work: z.string().exactOptional().meta({ description: 'Number of the planned work.' }),
  }),
);

const alertFields = {
  id: z.string(),
  branch: z.string(),
  version: z.int().positive(),
  state: z.enum(ALERT_STATES),
  level: z.enum(LEVELS),
  role: z.enum(RECIPIENT_ROLES),
  cause: StoredCause,
  facts: StoredFacts.exactOptional(),
  raisedAt: StoredInstant,
  acknowledgedAt: StoredInstant.exactOptional(),
  acknowledgedBy: StoredActor.exactOptional(),
  putOff: z.object({ ...putOff, broughtUpAt: StoredInstant.exactOptional() }).exactOptional(),
  muted: StoredMuted.exactOptional(),
  joined: z
    .object({
      to: z.string(),
      at: StoredInstant,
      unmovedAfter: z.int().nonnegative().exactOptional(),
    })
    .exactOptional(),
  members: z.int().positive().exactOptional(),
  through: z.string().exactOptional(),
  settled: z.literal(true).exactOptional(),
  chain: StoredChain.exactOptional(),
  calls: z.array(StoredCall).readonly().exactOptional(),
};

/** An alert, as stored. */
export const StoredAlert = exactly<Alert>()(
  z.object({
    ...alertFields,
    ticketVersion: z.int().positive().exactOptional(),
    linksFrom: z.int().positive().exactOptional(),
    repeated: z.object({ count: z.int().positive(), at: StoredInstant }).exactOptional(),
    timer: StoredTimer.exactOptional(),
  }),
);

/** An alert as lists show it, as stored. */
export const StoredAlertShown = exactly<AlertShown>()(
  z.object({ ...alertFields, nextStepAt: StoredInstant.exactOptional() }),
);
