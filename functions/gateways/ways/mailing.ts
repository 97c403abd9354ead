import { type OutgoingMail, type Taken, type WallClock, WayRefused } from '../../ports/outside.ts';
import { mailBytes } from './mail-bytes.ts';

/** In whose name mail goes out: what readers see, and the address. */
export type MailSender = { readonly name: string; readonly address: string };

/** Hands a mail's bytes to whoever delivers it. */
export type HandOver = (envelope: {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}) => Promise<Taken>;

// What would end an address, or its header, is in no mailbox that anybody has.
const MAILBOX =
  /^[^\s<>()[\],;:\\"@\p{Cc}]+@[^\s<>()[\],;:\\"@\p{Cc}]+\.[^\s<>()[\],;:\\"@\p{Cc}]+$/u;
// Kept without its angle brackets; a header wants them.
const MESSAGE_ID = /^<?([!-;=?-~]{1,250})>?$/;

/**
 * Sends mail in the branch's name, threaded by what it replies to. SES puts a Message-ID of its own in
 * the place of ours and leaves References alone: ours stands there too, last, and so comes back with a reply.
 * @throws WayRefused when `to` is no mailbox; otherwise what handing over throws
 */
export const mailing =
  ({ sender, handOver, clock }: { sender: MailSender; handOver: HandOver; clock: WallClock }) =>
  async (mail: OutgoingMail): Promise<Taken> => {
    if (!MAILBOX.test(mail.to)) throw new WayRefused('no mailbox');
    const messageId = `<${mail.messageId}@${sender.address.slice(sender.address.indexOf('@') + 1)}>`;
    const inReplyTo = bracketed(mail.inReplyTo);
    const before = (mail.references ?? []).flatMap(bracketed);
    const bytes = mailBytes({
      from: sender,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      date: clock.now(),
      messageId,
      inReplyTo: inReplyTo[0],
      references: [...new Set([...before, ...inReplyTo, messageId])].slice(-MOST_REFERENCES),
      automatic: mail.automatic,
    });
    return handOver({ from: sender.address, to: mail.to, bytes });
  };

/** A long thread's header stays far below what servers take. */
const MOST_REFERENCES = 20;

const bracketed = (id: string | undefined): string[] => {
  const [, bare] = MESSAGE_ID.exec(id ?? '') ?? [];
  return bare === undefined ? [] : [`<${bare}>`];
};
