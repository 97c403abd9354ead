import * as z from 'zod';
import { CATEGORIES, TIERS } from '../../domain/classification.ts';
import { CLOCK_KINDS } from '../../domain/clock/clock.ts';
import type { LetterFacts } from '../../domain/order/facts.ts';
import type { Heard, Letter, Post, Telling } from '../../domain/order/post.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { StoredClock } from './clock.ts';
import { exactly } from './exactly.ts';

const nothing = z.object({});
const timed = z.object({ inTime: z.boolean() });

/** What branches tell each other of a work order, by the happening's name, as stored and as told. */
export const STORED_LETTER_FACTS = {
  WorkOrderIssued: exactly<LetterFacts['WorkOrderIssued']>()(
    z.object({
      ticketId: z.string(),
      ticketNumber: z.string(),
      issuer: z.string(),
      worker: z.string(),
      unit: z.string(),
      person: z.string().exactOptional(),
      category: z.enum(CATEGORIES),
      tier: z.enum(TIERS),
      clocks: z.array(StoredClock).readonly(),
      passOnBy: StoredInstant,
    }),
  ),
  WorkOrderTaken: timed,
  WorkOrderPassedOn: exactly<LetterFacts['WorkOrderPassedOn']>()(
    timed.extend({
      from: z.string(),
      to: z.string(),
      person: z.string().exactOptional(),
      take: StoredClock,
      passOnBy: StoredInstant,
    }),
  ),
  WorkOrderReported: nothing,
  WorkOrderConfirmed: timed,
  WorkOrderSentBack: nothing,
  WorkOrderMisrouted: z.object({ reason: z.literal('unknown-unit').exactOptional() }),
  WorkOrderLate: z.object({
    clock: z.enum(CLOCK_KINDS),
    rule: z.string(),
    dueAt: StoredInstant,
  }),
  WorkOrderReturned: nothing,
  WorkOrderAccepted: nothing,
  WorkOrderCancelled: nothing,
  WorkOrderLetterRefused: z.object({
    number: z.int().positive(),
    type: z.string(),
    state: z.string(),
  }),
  WorkOrderReportFetched: exactly<LetterFacts['WorkOrderReportFetched']>()(
    z.object({ of: z.array(z.int().positive()).readonly() }),
  ),
} satisfies { readonly [Type in keyof LetterFacts]: z.ZodType<LetterFacts[Type]> };

const letter = <Type extends keyof LetterFacts, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    number: z.int().positive().meta({ description: "Sequence of the sender's entry: rising." }),
    type: z.literal(type),
    at: StoredInstant,
    by: StoredActor,
    rule: z.string(),
    data,
  });

const facts = STORED_LETTER_FACTS;

/** A letter, as stored and as told. */
export const StoredLetter = exactly<Letter>()(
  z.discriminatedUnion('type', [
    letter('WorkOrderIssued', facts.WorkOrderIssued),
    letter('WorkOrderTaken', facts.WorkOrderTaken),
    letter('WorkOrderPassedOn', facts.WorkOrderPassedOn),
    letter('WorkOrderReported', facts.WorkOrderReported),
    letter('WorkOrderConfirmed', facts.WorkOrderConfirmed),
    letter('WorkOrderSentBack', facts.WorkOrderSentBack),
    letter('WorkOrderMisrouted', facts.WorkOrderMisrouted),
    letter('WorkOrderLate', facts.WorkOrderLate),
    letter('WorkOrderReturned', facts.WorkOrderReturned),
    letter('WorkOrderAccepted', facts.WorkOrderAccepted),
    letter('WorkOrderCancelled', facts.WorkOrderCancelled),
    letter('WorkOrderLetterRefused', facts.WorkOrderLetterRefused),
    letter('WorkOrderReportFetched', facts.WorkOrderReportFetched),
  ]),
);

const letters = z.array(StoredLetter).readonly();

/** What an order that two branches share owes to the other one, as stored. */
export const StoredPost = exactly<Post>()(
  z.object({
    other: z.string(),
    otherApiUrl: z.string().exactOptional(),
    outgoing: letters,
    acknowledged: z.int(),
    heard: z.int(),
    repeats: z.int(),
    repeatAt: StoredInstant.exactOptional(),
    silentAbout: StoredInstant.exactOptional(),
  }),
);

/** What of another branch's letters an entry takes in, as stored. */
export const StoredHeard = exactly<Heard>()(
  z.object({ number: z.int(), at: StoredInstant, apiUrl: z.string() }),
);

/** What one branch says to the other, as stored with the entry that says it. */
export const StoredTelling = exactly<Telling>()(
  z.object({
    to: z.string(),
    since: z.int(),
    heard: z.int(),
    repeat: z.int(),
    letters,
    repeatAt: StoredInstant.exactOptional(),
  }),
);
