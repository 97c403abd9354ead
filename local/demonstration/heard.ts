/** Something that a customer was written about their complaint. */
export type Heard = {
  readonly way: 'mail' | 'sms';
  readonly branch: string;
  readonly ticketNumber: string;
  /** A text message has none: its words. */
  readonly subject: string;
  readonly text: string;
  /** The customer's own mail that it replies to. */
  readonly inReplyTo: string | undefined;
  readonly automatic: string | undefined;
};
