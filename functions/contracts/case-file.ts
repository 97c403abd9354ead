import * as z from 'zod';
import { StoredInstant } from './time.ts';

/** An object in the branch's buckets that belongs to a ticket. */
const Evidence = z.object({
  key: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  /** The sender's own file name: personal, shown only with the case. */
  fileName: z.string().optional(),
});

/**
 * The personal half of a ticket: who, in whose words, with which files. Lives in the case-files
 * table alone; erasing a customer is deleting these.
 */
export const CaseFile = z.object({
  ticketId: z.string(),
  person: z.object({
    name: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
    address: z.string().optional(),
    postcode: z.string().optional(),
    number: z.string().optional(),
  }),
  words: z.object({
    title: z.string(),
    demand: z.string().optional(),
    facts: z.string(),
    /** Where it was, below the administrative division. */
    street: z.string().optional(),
    cell: z.string().optional(),
  }),
  /** References into the channel's own systems: call id, agent, hall, slip, barcode, Message-ID. */
  channel: z.record(z.string(), z.string()),
  evidence: z.array(Evidence),
  storedAt: StoredInstant,
});
export type CaseFile = z.infer<typeof CaseFile>;

/** Words that staff wrote with a command, or took down from the customer, with the files that came along. */
export const CaseNote = z.object({
  ticketId: z.string(),
  /** The work order about the ticket, where it was written about that. */
  orderId: z.string().optional(),
  /** The message to the customer whose text it is, as it was sent. */
  messageId: z.string().optional(),
  /** The entry that it belongs to. */
  sequence: z.int().positive(),
  text: z.record(z.string(), z.string()),
  /** Files that came with it. */
  evidence: z.array(Evidence).optional(),
});
export type CaseNote = z.infer<typeof CaseNote>;
