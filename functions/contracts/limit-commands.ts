import * as z from 'zod';
import { CATEGORIES, PLACES, RECORD_KINDS, TIERS, URGENCIES } from '../domain/classification.ts';
import { ANSWER_MEANS } from '../domain/clock/judge-answer.ts';
import { words } from './text.ts';
import { GivenInstant } from './time.ts';

const reason = words(2000);

/** Why the customer is waited for (D8). */
export const Hold = z.strictObject({ reason });

/** What the wait came to (D8). */
export const Resume = z.strictObject({ reason });

/** Who else must help, and why: D3's limit or D4's replaces the own one. */
export const Extend = z.strictObject({
  ground: z.enum(['another-province', 'another-body']),
  reason,
});

const atLeastOne = (given: Readonly<Record<string, unknown>>): boolean =>
  Object.values(given).some((value) => value !== undefined);

/** Facts as they turned out; what is left out stays as it is (C1-C3, B6, D8, D9, D11). */
export const Correct = z.strictObject({
  facts: z
    .strictObject({
      recordKind: z.enum(RECORD_KINDS).exactOptional(),
      category: z.enum(CATEGORIES).exactOptional(),
      tier: z.enum(TIERS).exactOptional(),
      urgency: z.enum(URGENCIES).exactOptional(),
      place: z.enum(PLACES).exactOptional(),
      occurredAt: GivenInstant.exactOptional(),
      postmarkedAt: GivenInstant.exactOptional(),
      receivedAt: GivenInstant.exactOptional(),
    })
    .refine(atLeastOne, 'give at least one fact'),
  reason,
  /** What proves it: needed, with a second person, where a statutory limit would become later. */
  evidence: words(2000).optional(),
});

/** A second person's word on a correction that makes a statutory limit later. */
export const JudgeCorrection = z.strictObject({
  proposal: z.int().positive().meta({
    description:
      "The proposal that you have read, as `awaitsConfirmation` or the case's `proposedCorrection.sequence` gives it.",
  }),
  verdict: z.enum(['confirm', 'dismiss']),
  reason,
});

/** The date that a transferring body has set, and which body (A5). */
export const OutsideDate = z.strictObject({ until: GivenInstant, body: words(200) });

/** The solution answer: what the customer was told, how, and by when it is to be solved (B8). */
export const Promised = z.strictObject({
  until: GivenInstant,
  told: words(10_000),
  means: z.enum(ANSWER_MEANS),
});

/** The regulator's own dates, as they become known; what is left out stays as it is (D10). */
export const EnteredAppealDates = z
  .strictObject({
    /** The appeal's papers reached the regulator: 5 working days for its decision. */
    papersAt: GivenInstant.exactOptional(),
    /** All papers were there: 30 days for its answer. */
    papersCompleteAt: GivenInstant.exactOptional(),
    /** It decided whether to take the appeal. */
    decidedAt: GivenInstant.exactOptional(),
    /** It answered the appellant. */
    answeredAt: GivenInstant.exactOptional(),
  })
  .refine(atLeastOne, 'give at least one date');
