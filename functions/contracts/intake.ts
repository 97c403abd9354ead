import * as z from 'zod';
import { complaintParts, SolvedOnTheSpot } from './complaint.ts';
import { givenReferral } from './referral.ts';
import { SENTENCES } from './schema-messages.ts';
import { Code, ScanKey, UploadKey } from './text.ts';
import { GivenInstant, GivenTime, StoredInstant } from './time.ts';

/** What is said where the customer is still there. */
const onTheSpot = {
  /**
   * The customer was content with the first explanation: registered, answered and closed at once (B7), where
   * the unit may (P2); where it may not, the ticket stays open, with these words (P3).
   */
  solvedOnTheSpot: SolvedOnTheSpot.optional(),
};

const solvedOrRefused = (given: {
  readonly solvedOnTheSpot?: unknown;
  readonly refusal?: unknown;
}): boolean => given.solvedOnTheSpot === undefined || given.refusal === undefined;
const NOT_BOTH = { error: SENTENCES.notBoth.en, path: ['solvedOnTheSpot'] };

/** A complaint by telephone; `callId` is its natural key. */
export const PhoneCall = z
  .strictObject({
    callId: Code,
    agent: Code,
    startedAt: GivenInstant,
    endedAt: GivenInstant.optional(),
    /** Reference of the recording in the call platform. */
    recording: Code.optional(),
    ...onTheSpot,
    ...complaintParts,
  })
  .refine(solvedOrRefused, NOT_BOTH);

/** A complaint at a hall or reception room; hall and slip are its natural key. */
export const WalkIn = z
  .strictObject({
    hall: Code,
    slip: Code,
    clerk: Code,
    receivedAt: GivenInstant,
    reception: z
      .enum(['counter', 'reception-room', 'gotone-counter', 'vip-room'])
      .default('counter'),
    /** Old, weak, disabled or pregnant: served first (P4). */
    specialCare: z.boolean().default(false),
    ...onTheSpot,
    ...complaintParts,
  })
  .refine(solvedOrRefused, NOT_BOTH);

/**
 * A complaint by letter; the barcode is its natural key. Of each of its three dates perhaps only the
 * day is known; times on one day are in order.
 */
export const Letter = z.strictObject({
  barcode: Code,
  clerk: Code,
  /** The postmark decides the regulator's periods (B6, F7); of a date alone, the start of that day. */
  postmarkedAt: GivenTime.optional(),
  /**
   * When the first employee had it; the clocks start here. Of a date alone, opening time, or the
   * registration where that is sooner (D1).
   */
  receivedAt: GivenTime,
  /** When it was entered in the register; not before it was received. */
  registeredAt: GivenTime.optional(),
  /** Scan uploaded by `POST /intake/uploads`. */
  scan: ScanKey.optional(),
  ...complaintParts,
});

/**
 * A complaint from the website's form, sent by the site or typed over by staff; the form's own number
 * is its natural key.
 */
export const WebsiteForm = z.strictObject({
  submissionId: Code,
  /** When the site's server had it; the clocks start here (D1). */
  submittedAt: GivenInstant,
  /** Which form of the site it was. */
  form: Code.optional(),
  /** Who typed it over, where somebody did. */
  clerk: Code.optional(),
  ...complaintParts,
});

/**
 * A complaint that another body hands on (A5, B1); body and document number are its natural key. About
 * a customer and a matter that an open ticket is about already it joins that, as one more referral.
 */
export const Transferred = z.strictObject({
  from: z.strictObject(givenReferral),
  /** When the document reached us; the clocks start here. Of a date alone, opening time (D1). */
  receivedAt: GivenTime,
  clerk: Code.optional(),
  /** Another matter than the customer's open ticket of this category: a ticket of its own in any case. */
  separate: z.boolean().default(false),
  ...complaintParts,
});

/** The media type of a customer's evidence, whatever it is. */
export const EvidenceType = z.string().regex(/^[\w!#$&^.+-]{1,64}\/[\w!#$&^.+-]{1,64}$/, {
  error: SENTENCES.contentType.en,
});

/** What may be uploaded: `letter-scan` images and PDF up to 20 MB, `mail` up to 10 MB. */
export const UploadRequest = z.discriminatedUnion('purpose', [
  z.strictObject({
    purpose: z.literal('letter-scan'),
    contentType: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff']),
  }),
  z.strictObject({
    purpose: z.literal('evidence'),
    contentType: EvidenceType,
  }),
  z.strictObject({ purpose: z.literal('mail'), contentType: z.literal('message/rfc822') }),
]);

/** A presigned POST: send `fields` and the file as multipart/form-data to `url` before `expiresAt`. */
export const Upload = z.strictObject({
  key: UploadKey,
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  maxBytes: z.int(),
  expiresAt: StoredInstant,
});
