/**
 * Bounds on one mail, against mail bombs. They are technical, not policy: no rule names them.
 * Bytes are bytes; a mail exactly on a bound passes.
 */
export type MailLimits = {
  /** The raw mail as it arrived. */
  readonly wholeBytes: number;
  /** All header lines of one message, its parts' included; a forwarded message counts anew. */
  readonly headerBytes: number;
  /** Delimited MIME parts, those of forwarded messages included. */
  readonly parts: number;
  /** Nesting: multipart within multipart, message within message. */
  readonly depth: number;
  /** Attachments, inline pictures and those of forwarded messages included. */
  readonly attachments: number;
  /** Decoded size of all attachments together. */
  readonly attachmentBytes: number;
  /** The words, as UTF-8; longer ones are cut with a mark, the raw mail keeps the rest. */
  readonly textBytes: number;
};

/** What every branch takes in. The words must fit a DynamoDB item (400 KB) with room to spare. */
export const DEFAULT_MAIL_LIMITS: MailLimits = {
  wholeBytes: 10 * 1024 * 1024,
  headerBytes: 64 * 1024,
  parts: 200,
  depth: 20,
  attachments: 50,
  attachmentBytes: 10 * 1024 * 1024,
  textBytes: 128 * 1024,
};
