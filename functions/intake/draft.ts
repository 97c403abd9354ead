import type { CaseFile, CaseNote } from '../contracts/case-file.ts';
import type { ProblemDetail } from '../contracts/problem.ts';
import type { ProblemReason } from '../contracts/problem-reasons.ts';
import type { AcceptanceFacts, RefusalGround } from '../domain/acceptance/propose-refusal.ts';
import type { Actor } from '../domain/actor.ts';
import type { GivenReferral } from '../domain/ticket/commands/refer.ts';
import type { OnTheSpotMeans } from '../domain/ticket/solved-on-the-spot.ts';
import type { TicketFacts } from '../domain/ticket/ticket.ts';

/** What every channel makes of what it was given, before it is put on record. */
export type ComplaintDraft = {
  readonly facts: Omit<TicketFacts, 'registeredAt'> & Partial<Pick<TicketFacts, 'registeredAt'>>;
  readonly acceptance: AcceptanceFacts;
  readonly important: boolean;
  readonly refusal?: {
    readonly ground: RefusalGround;
    readonly bases: readonly string[];
    readonly words: CaseNote['text'];
  };
  /** The body that handed it on, and whether it may join an open ticket about the same (A5, B9). */
  readonly handedOn?: { readonly referral: GivenReferral; readonly joins: boolean };
  /** In which words the customer was content at once (B7). */
  readonly solved?: {
    readonly means: OnTheSpotMeans;
    readonly bases: readonly string[];
    readonly words: CaseNote['text'];
  };
  readonly person: CaseFile['person'];
  readonly words: CaseFile['words'];
  /** References into the channel's own systems. */
  readonly references: CaseFile['channel'];
  readonly evidence: CaseFile['evidence'];
  /** What the customer said of being called and texted; absent where they said nothing. */
  readonly mayCall?: boolean;
  /** Of a mail: what may say that it answers us. */
  readonly reply?: MailReply;
  /** The ticket that it follows, where that is closed and this is about it (B9). */
  readonly follows?: string;
  readonly key: DraftKey;
  /** What decides whether the same key came with the same content. */
  readonly content: unknown;
};

/** What may say to which ticket a mail belongs. */
export type MailReply = {
  /** Ids of our messages that it answers, the newest first. */
  readonly answers: readonly string[];
  /** What may be ticket numbers in its subject. */
  readonly numbers: readonly string[];
  /** Whose it is, in lower case. */
  readonly from?: string;
  /** Its newest words. */
  readonly said: string;
};

/** The channel's own key, and what to do when it comes again with another content. */
export type DraftKey = {
  /** Absent where the channel gave none: then the content is the key. */
  readonly natural?: readonly string[];
  /** A mail's Message-ID may be reused by a faulty sender: no complaint is lost for that (B2). */
  readonly onOtherContent: 'refuse' | 'register';
};

/** Who sent a draft, and under which key of their own. */
export type Sender = {
  readonly by: Actor;
  /** The token's subject, or the system that hands on: header keys are scoped to it. */
  readonly scope: string;
  readonly idempotencyKey?: string | undefined;
  readonly correlationId: string;
};

/** A channel's message as a draft, or what is wrong with it. */
export type DraftOutcome =
  | { readonly kind: 'draft'; readonly draft: ComplaintDraft }
  | {
      readonly kind: 'unusable';
      readonly reason: ProblemReason;
      readonly details: readonly ProblemDetail[];
    };
