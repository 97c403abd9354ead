import * as z from 'zod';
import { POSTS } from '../domain/post.ts';
import { CaseFile } from './case-file.ts';
import { EvidenceType } from './intake.ts';
import { PageAsked } from './page.ts';
import { Sight } from './shown-case-file.ts';
import { Subject } from './subject.ts';
import { Code, EvidenceKey, OrderId, TicketId } from './text.ts';
import { ToldAnswer } from './told-answer.ts';

/** Somebody of the branch that asks, in the post in which they do. */
export const AskingPerson = z.strictObject({
  subject: Subject,
  post: z.enum(POSTS),
  unit: Code,
  onBehalfOf: Subject.exactOptional(),
});
export type AskingPerson = z.infer<typeof AskingPerson>;

/** What somebody wants to see of a complaint that has climbed to their branch. */
const Wanted = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('case') }),
  z.strictObject({ part: z.literal('timeline'), page: PageAsked }),
  z.strictObject({ part: z.literal('limits') }),
  /** A link to one of its files. */
  z.strictObject({ part: z.literal('file'), key: EvidenceKey }),
  /** A place to which a customer's evidence is uploaded: it lies with the owner from the start. */
  z.strictObject({ part: z.literal('upload'), contentType: EvidenceType }),
]);
export type Wanted = z.infer<typeof Wanted>;

/** What a branch asks another about what the two share; who asks, the way tells on which it comes. */
export const DisclosureRequest = z.discriminatedUnion('kind', [
  /** Of the branch that issued a work order: the case. Logged there with whoever wants to read it (M2). */
  z.strictObject({
    kind: z.literal('case'),
    orderId: OrderId,
    by: AskingPerson,
    /** `masked` for whoever does not work the order (M3). */
    as: Sight,
  }),
  /** Of the branch that works it: what was written there. */
  z.strictObject({ kind: z.literal('report'), orderId: OrderId }),
  /** Of the branch below: a complaint that has climbed to the one that asks; logged likewise. */
  z.strictObject({
    kind: z.literal('climbed'),
    ticketId: TicketId,
    wanted: Wanted,
    by: AskingPerson,
    /** All the posts in which they look, by each of which they may do something. */
    inPosts: z.array(AskingPerson).exactOptional(),
    as: Sight,
  }),
]);
export type DisclosureRequest = z.infer<typeof DisclosureRequest>;

/** What was written about a work order: with which of its entries, in which words. */
export const WrittenOfOrder = z.object({
  sequence: z.int().positive(),
  words: z.record(z.string(), z.string()),
});
export type WrittenOfOrder = z.infer<typeof WrittenOfOrder>;

/** What the branch that issued an order tells of its case; masked, without anybody's words. */
export const DisclosedCase = z.object({
  kind: z.literal('case'),
  person: CaseFile.shape.person,
  words: CaseFile.shape.words.optional(),
  /** What was written there about the order: the task, why a report was returned, the reports. */
  written: z.array(WrittenOfOrder),
});

export type DisclosedCase = z.infer<typeof DisclosedCase>;

/** What a branch answers another; a refusal tells nothing, not even whether there is any such thing. */
export const Disclosure = z.discriminatedUnion('kind', [
  DisclosedCase,
  z.object({ kind: z.literal('report'), written: z.array(WrittenOfOrder) }),
  z.object({ kind: z.literal('shown'), answer: ToldAnswer }),
  z.object({ kind: z.literal('refused') }),
]);
export type Disclosure = z.infer<typeof Disclosure>;
