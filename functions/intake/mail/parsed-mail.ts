import type { Bilingual } from '../../domain/bilingual.ts';
import type { Instant } from '../../domain/time.ts';

/** A mailbox; the address is in lower case, the name decoded and cleaned. */
export type MailAddress = { readonly name?: string; readonly address: string };

/** An attachment with its content. The name is the sender's own: personal data, never a key. */
export type MailAttachment = {
  readonly name?: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** Which limit was passed: what lies beyond it was not read, and stands in the raw mail alone. */
export type MailBoundPassed =
  | 'too-large'
  | 'headers-too-large'
  | 'too-many-parts'
  | 'too-deep'
  | 'too-many-attachments'
  | 'attachments-too-large';

/** What speaks for a machine, in a mail that counts as a person's (B2). */
export type MailDoubt = 'list-mail' | 'bulk-mail' | 'reply-subject' | 'auto-generated';

/** A mail that somebody wrote: one to register (B2). */
export type ComplaintMail = {
  readonly kind: 'complaint-mail';
  /** Message-ID without its angle brackets; absent when missing or malformed. */
  readonly messageId?: string;
  /** The ids of our own messages that it answers, the newest first. */
  readonly answers: readonly string[];
  /** Who sent it, as far as that can be read: a mail without a sender is a complaint all the same. */
  readonly from: Partial<MailAddress>;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  /** The addresses that it was delivered to: mailboxes of the branch. */
  readonly deliveredTo: readonly string[];
  readonly subject: string;
  /** The Date header, only when it names its zone; never the time of receipt. */
  readonly sentAt?: Instant;
  /** The Date header as it stands, or else the first server's mark: tells two mails of the same words apart. */
  readonly dated?: string;
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
  readonly limitPassed?: MailBoundPassed;
  readonly doubt?: MailDoubt;
};

/** A mail that a machine wrote. It opens no ticket. */
export type NotAComplaint = {
  readonly kind: 'not-a-complaint';
  readonly why: 'auto-reply' | 'auto-generated' | 'bounce' | 'delivery-report';
  /** Of a bounce: the id of the message of ours that it returns, where it says so. */
  readonly returned?: string;
  readonly messageId?: string;
};

/** Bytes that are no mail. `problem` is for people and carries nothing of them. */
export type NoMail = {
  readonly kind: 'no-mail';
  readonly reason: 'empty' | 'not-mime';
  readonly problem: Bilingual;
};

export type ParsedMail = ComplaintMail | NotAComplaint | NoMail;
