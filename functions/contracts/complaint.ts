import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../domain/acceptance/propose-refusal.ts';
import { CATEGORIES, RECORD_KINDS, TIERS, URGENCIES } from '../domain/classification.ts';
import { RISK_TOPICS } from '../domain/ticket/ticket.ts';
import { GivenArea } from './area.ts';
import { atLeastOne } from './at-least-one-field.ts';
import { restsOn } from './bases.ts';
import { SENTENCES } from './schema-messages.ts';
import { atMost, CHARACTER, Code, words } from './text.ts';
import { GivenTime } from './time.ts';

/**
 * A telephone number as people write it, extension and remark included; normalised before it is
 * compared or stored. Which numbers are in use is judged there: 422 `unusable-contact`.
 */
export const PhoneNumber = z
  .string()
  .trim()
  .check(atMost(60))
  .regex(new RegExp(`^\\s*${CHARACTER}*[0-9０-９]${CHARACTER}*\\s*$`, 'u'), {
    error: SENTENCES.phone.en,
  })
  .meta({ maxLength: 60 });

/** A mail address as people write it, in any script; judged when it is normalised, like a number. */
export const MailAddress = z
  .string()
  .trim()
  .check(atMost(254))
  .regex(/^\s*[^\s\p{Cc}\p{Cs}\uFFFD]+[@＠][^\s\p{Cc}\p{Cs}\uFFFD]+\s*$/u, {
    error: SENTENCES.email.en,
  })
  .meta({ maxLength: 254 });

/** Who complains, and about which number (B10). */
export const Customer = atLeastOne(
  z.strictObject({
    name: words(100).optional(),
    phone: PhoneNumber.optional(),
    email: MailAddress.optional(),
    address: words(300).optional(),
    postcode: z
      .string()
      .regex(/^[0-9A-Za-z -]{3,12}$/, { error: SENTENCES.postcode.en })
      .optional(),
    /** The number complained about. */
    number: PhoneNumber.optional(),
    tier: z.enum(TIERS).default('ordinary'),
    homeUnit: Code.optional(),
    place: z.enum(['town', 'country']).optional(),
    /**
     * Whether they may be called and texted. Left out, whoever called or came may be, and whoever wrote
     * may not (N5).
     */
    mayCall: z.boolean().optional(),
  }),
  ['phone', 'email', 'address', 'number'],
  SENTENCES.reachable,
);

/** What the complaint is about (B10, C2, C3, C5). */
export const Matter = z.strictObject({
  recordKind: z.enum(RECORD_KINDS).default('complaint'),
  category: z.enum(CATEGORIES),
  urgency: z.enum(URGENCIES).optional(),
  title: words(200),
  demand: words(2000).optional(),
  facts: words(20_000),
  /** Administrative division where it happened (GB/T 2260). */
  area: GivenArea.optional(),
  /** Below the area, in words; it may say who somebody is, and stays with the case. */
  street: words(200).optional(),
  /** The cell or site of the network, as far as it is known. */
  cell: words(100).optional(),
  /** When what is complained about happened; of a date alone, the start of that day. */
  occurredAt: GivenTime.optional(),
  riskTopics: z.array(z.enum(RISK_TOPICS)).max(6).default([]),
  /** Media, government, a legal threat (C4). */
  important: z.boolean().default(false),
});

/** What B4 and B5 ask: who the complainant is to the matter, and whether it was decided before. */
export const Standing = z.strictObject({
  relation: z.enum(['self', 'authorised', 'other']).default('self'),
  authorityShown: z.boolean().default(false),
  alreadyDecided: z.boolean().default(false),
  withoutEvidence: z.boolean().default(false),
});

/** A refusal that a person gives, with its reason to the customer (B5). */
export const Refusal = z.strictObject({
  ground: z.enum(REFUSAL_GROUNDS),
  reason: words(2000),
  ...restsOn.codes,
  ...restsOn.words,
});

/** What the customer was content with on the line or at the counter, in the words of an answer (B7, E5). */
export const SolvedOnTheSpot = z.strictObject({
  found: words(10_000),
  done: words(10_000),
  told: words(10_000),
  ...restsOn.codes,
  ...restsOn.words,
});

/** The parts that every channel's body has. */
export const complaintParts = {
  customer: Customer,
  matter: Matter,
  standing: Standing.prefault({}),
  refusal: Refusal.optional(),
  /** Unit that took it in. */
  unit: Code.optional(),
};
