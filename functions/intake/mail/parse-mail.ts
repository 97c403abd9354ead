import { addressesOf, messageIdOf, senderOf, takesNoReply } from './addresses.ts';
import { type Origin, originOf } from './automatic.ts';
import { budgetFor, type MailBudget, pass } from './budget.ts';
import { cleanLine, cleanText, cutUtf8 } from './clean-text.ts';
import { defined } from './defined.ts';
import { readForm } from './form-fields.ts';
import { firstValue, type MailHeader } from './header.ts';
import type { MailLimits } from './limits.ts';
import { type SplitMessage, splitMessage } from './mime-leaves.ts';
import { readThread } from './own-and-quoted-words.ts';
import { messageReturned, messagesAnswered } from './own-messages.ts';
import type {
  ComplaintMail,
  MailAddress,
  NoMail,
  NotAComplaint,
  ParsedMail,
} from './parsed-mail.ts';
import { type MessageContent, readMessage, subjectOf } from './read-message.ts';
import { sentAt } from './sent-at.ts';
import { announcesForward } from './subject.ts';

/** Ends the words of a mail that had more of them. */
export const CUT_MARK =
  '\n[正文过长，此处截断，全文见原始邮件 / Too long: cut here, the original mail has it all]';

const MAIL_FIELD =
  /^(?:from|sender|to|date|subject|message-id|received|return-path|mime-version)[ \t]*:/im;
const LONGEST_DATE = 100;

const startOf = (raw: Uint8Array): number => {
  const start = raw.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  return start < 0 ? raw.length : start;
};

const looksLikeMail = (raw: Uint8Array, headerBytes: number): boolean => {
  const beginning = Buffer.from(raw.subarray(0, headerBytes)).toString('latin1');
  return MAIL_FIELD.test(beginning.split(/\r?\n\r?\n/, 1)[0] ?? '');
};

const noMail = (reason: NoMail['reason'], en: string, zh: string): NoMail => ({
  kind: 'no-mail',
  reason,
  problem: { en, zh },
});

/** As many attachments as the limits have room for. */
const fitAttachments = (
  { attachments }: MessageContent,
  limits: MailLimits,
  budget: MailBudget,
): MessageContent['attachments'] => {
  if (attachments.length > limits.attachments) pass(budget, 'too-many-attachments');
  let bytes = 0;
  return attachments.slice(0, limits.attachments).filter((attachment) => {
    bytes += attachment.bytes.length;
    const fits = bytes <= limits.attachmentBytes;
    if (!fits) pass(budget, 'attachments-too-large');
    return fits;
  });
};

/** The one person who wrote all that is quoted, unless the sender quotes only themself. */
const originalSender = (
  quoted: readonly (MailAddress | undefined)[],
  sender: Partial<MailAddress>,
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

/** When it was sent, as its own mail program or the first server that had it says: the lowest mark. */
const datedBy = (header: MailHeader): string | undefined => {
  const received = (header.get('received') ?? []).at(-1)?.split(';').at(-1);
  return cleanLine(firstValue(header, 'date') ?? received ?? '', LONGEST_DATE) || undefined;
};

const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'] as const;

const compose = (
  header: MailHeader,
  content: MessageContent,
  limits: MailLimits,
  budget: MailBudget,
): ComplaintMail => {
  const subject = subjectOf(header);
  const from = senderOf(header);
  const { text, cut } = fitText(content, limits);
  const thread = readThread(text);
  // of a mail that was cut off, the last file is half a file
  const attachments = budget.passed === 'too-large' ? [] : fitAttachments(content, limits, budget);
  return {
    kind: 'complaint-mail',
    from,
    replyTo: addressesOf(header, 'reply-to'),
    to: addressesOf(header, 'to'),
    deliveredTo: DELIVERED.flatMap((field) => addressesOf(header, field)).map(
      ({ address }) => address,
    ),
    subject,
    text,
    textCut: cut,
    ownWords: thread.ownWords,
    forwarded: content.carriesMessage || thread.announcesForward || announcesForward(subject),
    attachments,
    answers: messagesAnswered(header),
    ...defined({
      messageId: messageIdOf(header, 'message-id'),
      sentAt: sentAt(firstValue(header, 'date')),
      dated: datedBy(header),
      originalSender: originalSender(thread.quotedSenders, from),
      limitPassed: budget.passed,
    }),
  };
};

/** True for what a program sends in the name of somebody who can be answered: a form on a website. */
const speaksForSomebody = ({
  from,
  replyTo,
  to,
  deliveredTo,
  ownWords,
}: ComplaintMail): boolean => {
  const ours = [...to.map(({ address }) => address), ...deliveredTo];
  const form = readForm(ownWords);
  return (
    replyTo.some(
      (other) =>
        other.address !== from.address && !takesNoReply(other) && !ours.includes(other.address),
    ) ||
    form.phone !== undefined ||
    form.email !== undefined
  );
};

const judge = (mail: ComplaintMail, origin: Exclude<Origin, { kind: 'machine' }>): ParsedMail => {
  if (origin.kind === 'person') return { ...mail, ...defined({ doubt: origin.doubt }) };
  return speaksForSomebody(mail)
    ? { ...mail, doubt: 'auto-generated' }
    : notAComplaint('auto-generated', mail.messageId);
};

const notAComplaint = (
  why: Extract<Origin, { kind: 'machine' }>['why'],
  messageId: string | undefined,
): NotAComplaint => ({ kind: 'not-a-complaint', why, ...defined({ messageId }) });

type Opened = {
  readonly kind: 'opened';
  readonly split: SplitMessage;
  readonly budget: MailBudget;
};

const opened = (raw: Uint8Array, limits: MailLimits): Opened | NoMail => {
  const mail = raw.subarray(startOf(raw));
  if (mail.length === 0) return noMail('empty', 'the mail has no bytes', '邮件没有内容');
  if (!looksLikeMail(mail, limits.headerBytes))
    return noMail('not-mime', 'no header of a mail was found', '没有邮件头');
  const budget = budgetFor(limits);
  if (raw.length > limits.wholeBytes) pass(budget, 'too-large');
  const split = splitMessage(mail.subarray(0, limits.wholeBytes), limits, budget);
  return { kind: 'opened', split, budget };
};

/** Reads a raw mail of which a person has said that it is a complaint, whoever seems to have sent it. */
export const readAsComplaint = (raw: Uint8Array, limits: MailLimits): ComplaintMail | NoMail => {
  const mail = opened(raw, limits);
  if (mail.kind === 'no-mail') return mail;
  const { split, budget } = mail;
  return compose(split.header, readMessage(split, limits, budget), limits, budget);
};

/**
 * Reads a raw mail (RFC 5322, MIME) in any of the encodings in use. Never throws, whatever the
 * bytes; limits are checked before what they limit is decoded, and what lies within them is read.
 *
 * @see rule B2: what a machine sent opens no ticket, and in doubt it is a person's
 */
export const parseMail = (raw: Uint8Array, limits: MailLimits): ParsedMail => {
  const mail = opened(raw, limits);
  if (mail.kind === 'no-mail') return mail;
  const { split, budget } = mail;
  const origin = originOf(split.header, subjectOf(split.header), split.leaves);
  if (origin.kind === 'machine') {
    const { why } = origin;
    const machine = notAComplaint(why, messageIdOf(split.header, 'message-id'));
    const returned = why === 'bounce' ? messageReturned(split.header, split.leaves) : undefined;
    return { ...machine, ...defined({ returned }) };
  }
  return judge(compose(split.header, readMessage(split, limits, budget), limits, budget), origin);
};
