import { addressesOf, messageIdOf, senderOf } from './addresses.ts';
import { whyNotAComplaint } from './automatic.ts';
import { budgetFor } from './budget.ts';
import { cleanText, cutUtf8 } from './clean-text.ts';
import { defined } from './defined.ts';
import { firstValue, type MailHeader } from './header.ts';
import type { MailLimits } from './limits.ts';
import {
  type ComplaintMail,
  type MailAddress,
  type MailRefusal,
  type ParsedMail,
  refuse,
} from './parsed-mail.ts';
import { type MessageContent, readMessage, subjectOf } from './read-message.ts';
import { sentAt } from './sent-at.ts';
import { splitMessage } from './split-message.ts';
import { readThread } from './thread.ts';

/** Ends the words of a mail that had more of them. */
export const CUT_MARK =
  '\n[正文过长，此处截断，全文见原始邮件 / Too long: cut here, the original mail has it all]';

const MAIL_FIELD =
  /^(?:from|sender|to|date|subject|message-id|received|return-path|mime-version)[ \t]*:/im;
const FORWARD_SUBJECT = /^\s*(?:转发|轉寄|fwd?)\s*[:：]/i;

const startOf = (raw: Uint8Array): number => {
  const start = raw.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  return start < 0 ? raw.length : start;
};

const looksLikeMail = (raw: Uint8Array, headerBytes: number): boolean => {
  const beginning = Buffer.from(raw.subarray(0, headerBytes)).toString('latin1');
  return MAIL_FIELD.test(beginning.split(/\r?\n\r?\n/, 1)[0] ?? '');
};

const tooMuchAttached = (
  { attachments }: MessageContent,
  limits: MailLimits,
): MailRefusal | undefined => {
  if (attachments.length > limits.attachments) {
    return refuse('too-many-attachments', `more than ${limits.attachments} attachments`);
  }
  const bytes = attachments.reduce((sum, attachment) => sum + attachment.bytes.length, 0);
  return bytes > limits.attachmentBytes
    ? refuse('attachments-too-large', `attachments are over ${limits.attachmentBytes} bytes`)
    : undefined;
};

/** The one person who wrote all that is quoted, unless the sender quotes only themself. */
const originalSender = (
  quoted: readonly (MailAddress | undefined)[],
  sender: MailAddress,
): MailAddress | undefined => {
  const [first] = quoted;
  const isOne = quoted.every((other) => other?.address === first?.address);
  return isOne && first?.address !== sender.address ? first : undefined;
};

const fitText = (content: MessageContent, limits: MailLimits): { text: string; cut: boolean } => {
  const whole = cleanText(content.texts.join('\n')).trim();
  const cut = content.cut || Buffer.byteLength(whole) > limits.textBytes;
  return { text: cutUtf8(whole, limits.textBytes) + (cut ? CUT_MARK : ''), cut };
};

const compose = (
  header: MailHeader,
  content: MessageContent,
  from: MailAddress,
  limits: MailLimits,
): ComplaintMail | MailRefusal => {
  const subject = subjectOf(header);
  const { text, cut } = fitText(content, limits);
  if (subject === '' && text === '' && content.attachments.length === 0) {
    return refuse('empty', 'neither subject nor words nor attachment');
  }
  const thread = readThread(text);
  return {
    kind: 'complaint-mail',
    from,
    to: addressesOf(header, 'to'),
    subject,
    text,
    textCut: cut,
    ownWords: thread.ownWords,
    forwarded: content.carriesMessage || thread.announcesForward || FORWARD_SUBJECT.test(subject),
    attachments: content.attachments,
    ...defined({
      messageId: messageIdOf(header, 'message-id'),
      inReplyTo: messageIdOf(header, 'in-reply-to'),
      replyTo: addressesOf(header, 'reply-to')[0],
      sentAt: sentAt(firstValue(header, 'date')),
      originalSender: originalSender(thread.quotedSenders, from),
    }),
  };
};

/**
 * Reads a raw mail (RFC 5322, MIME) in any of the encodings in use. Never throws, whatever the
 * bytes; limits are checked before what they limit is decoded.
 *
 * @see rule B2: what a machine sent opens no ticket, and in doubt it is a person's
 */
export const parseMail = (raw: Uint8Array, limits: MailLimits): ParsedMail | MailRefusal => {
  if (raw.length > limits.wholeBytes) {
    return refuse('too-large', `the mail is over ${limits.wholeBytes} bytes`);
  }
  const mail = raw.subarray(startOf(raw));
  if (mail.length === 0) return refuse('empty', 'the mail has no bytes');
  if (!looksLikeMail(mail, limits.headerBytes)) {
    return refuse('not-mime', 'no header of a mail was found');
  }
  const budget = budgetFor(limits);
  const split = splitMessage(mail, limits, budget);
  if (split.kind === 'refused') return split;

  const why = whyNotAComplaint(split.header, subjectOf(split.header), split.leaves);
  if (why) {
    const messageId = messageIdOf(split.header, 'message-id');
    return { kind: 'not-a-complaint', why, ...defined({ messageId }) };
  }
  const from = senderOf(split.header);
  if (!from) return refuse('no-sender', 'no usable address in From, Reply-To or Sender');
  const content = readMessage(split, limits, budget);
  if (content.kind === 'refused') return content;
  return tooMuchAttached(content, limits) ?? compose(split.header, content, from, limits);
};
