import type { Instant } from '../../domain/time.ts';

/** A mailbox; the address is normalised (lower case), the name decoded and cleaned. */
export type MailAddress = { readonly name?: string; readonly address: string };

/** An attachment with its content. The name is the sender's own: personal data, never a key. */
export type MailAttachment = {
  readonly name?: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** A mail that somebody wrote: one to register (B2). */
export type ComplaintMail = {
  readonly kind: 'complaint-mail';
  /** Message-ID without its angle brackets; absent when missing or malformed. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly from: MailAddress;
  readonly replyTo?: MailAddress;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  /** The Date header, only when it names its zone; never the time of receipt. */
  readonly sentAt?: Instant;
  /** All words: own, quoted and those of forwarded messages. */
  readonly text: string;
  /** True when `text` was longer than the limit and ends in the mark that says so. */
  readonly textCut: boolean;
  /** The newest words, without what they quote; empty for a bare forward. */
  readonly ownWords: string;
  /** True when the mail hands on another one (转发), false for a letter or an answer. */
  readonly forwarded: boolean;
  /** Who wrote what is quoted or forwarded: only when it is one person, beyond doubt. */
  readonly originalSender?: MailAddress;
  readonly attachments: readonly MailAttachment[];
};

/** A mail that a machine wrote. It opens no ticket. */
export type NotAComplaint = {
  readonly kind: 'not-a-complaint';
  readonly why: 'auto-reply' | 'auto-generated' | 'bounce' | 'delivery-report' | 'list-bulk';
  readonly messageId?: string;
};

/** A mail that cannot be read. `problem` is for people and carries nothing of the mail. */
export type MailRefusal = {
  readonly kind: 'refused';
  readonly reason:
    | 'empty'
    | 'too-large'
    | 'headers-too-large'
    | 'too-many-parts'
    | 'too-deep'
    | 'too-many-attachments'
    | 'attachments-too-large'
    | 'not-mime'
    | 'no-sender';
  readonly problem: string;
};

export type ParsedMail = ComplaintMail | NotAComplaint;

/** Makes a refusal. */
export const refuse = (reason: MailRefusal['reason'], problem: string): MailRefusal => ({
  kind: 'refused',
  reason,
  problem,
});
