import * as z from 'zod';
import type {
  HandOver,
  HandOverShown,
  Left,
  LeftAlert,
  LeftMessage,
  LeftOpen,
  LeftTicket,
} from '../../domain/hand-over/hand-over.ts';
import { ALERT_KINDS } from '../../domain/policy/wakes.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { exactly } from './exactly.ts';
import { StoredTimer } from './timer.ts';

/** The states of a hand-over. */
export const HAND_OVER_STATES = ['written', 'acknowledged'] as const satisfies HandOver['state'][];

const counted = {
  count: z.int().nonnegative(),
  atLeast: z.literal(true).exactOptional().meta({ description: 'There is more than was counted.' }),
};

const leftOf = <One extends z.ZodType>(one: One) =>
  z.object({ ...counted, some: z.array(one).readonly() });

const leftTicket = { ticketId: z.string(), ticketNumber: z.string() };
const StoredLeftTicket = exactly<LeftTicket>()(z.object(leftTicket));

/** What a shift leaves, as stored: ids and counts. */
const StoredLeft = exactly<Left>()(
  z.object({
    open: leftOf(
      exactly<LeftOpen>()(
        z.object({
          ...leftTicket,
          nextDueAt: StoredInstant.exactOptional().meta({
            description: 'The limit that counted when the shift was handed over.',
          }),
        }),
      ),
    ),
    promised: leftOf(z.object({ ...leftTicket, promisedUntil: StoredInstant })),
    chased: leftOf(StoredLeftTicket),
    toTell: leftOf(exactly<LeftMessage>()(z.object({ ...leftTicket, messageId: z.string() }))),
    raised: leftOf(
      exactly<LeftAlert>()(
        z.object({
          alertId: z.string(),
          about: z.enum(ALERT_KINDS),
          ticketId: z.string().exactOptional(),
          ticketNumber: z.string().exactOptional(),
        }),
      ),
    ),
  }),
);

const LeftCount = z.object(counted);

const fields = {
  id: z.string(),
  branch: z.string(),
  unit: z.string().exactOptional().meta({
    description:
      'The unit whose shift it is; absent where a manager has handed over for every unit.',
  }),
  version: z.int().positive(),
  state: z.enum(HAND_OVER_STATES),
  writtenAt: StoredInstant,
  by: StoredActor,
  hasNote: z.boolean(),
  acknowledgeBy: StoredInstant.meta({
    description: 'The last instant at which acknowledging it is in time.',
  }),
  acknowledgedAt: StoredInstant.exactOptional(),
  acknowledgedBy: StoredActor.exactOptional(),
  through: z.string().exactOptional().meta({
    description:
      'The later hand-over of the unit with which it was acknowledged, where it was not by itself.',
  }),
  overdue: z.object({ count: z.int().positive(), at: StoredInstant }).exactOptional().meta({
    description: 'How often it was found that nobody has acknowledged it, and when last.',
  }),
};

/** A hand-over, as stored. */
export const StoredHandOver = exactly<HandOver>()(
  z.object({ ...fields, left: StoredLeft, timer: StoredTimer }),
);

/** A hand-over as lists show it, as stored. */
export const StoredHandOverShown = exactly<HandOverShown>()(
  z.object({
    ...fields,
    left: z.object({
      open: LeftCount,
      promised: LeftCount,
      chased: LeftCount,
      toTell: LeftCount,
      raised: LeftCount,
    }),
  }),
);
