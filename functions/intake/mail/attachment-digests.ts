import { createHash } from 'node:crypto';
import type { ComplaintMail } from './parsed-mail.ts';

/** What may be said of an attachment outside the case file: nothing of its name. */
export type SafeAttachment = {
  /** Place in `attachments` of the mail, from 0. */
  readonly index: number;
  readonly contentType: string;
  /** Size of the decoded content in bytes. */
  readonly size: number;
  /** Of the decoded content, in lower-case hexadecimal. */
  readonly sha256: string;
};

/** Describes a mail's attachments for object keys and metadata, without their names. */
export const safeAttachments = ({
  attachments,
}: Pick<ComplaintMail, 'attachments'>): SafeAttachment[] =>
  attachments.map(({ contentType, bytes }, index) => ({
    index,
    contentType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
