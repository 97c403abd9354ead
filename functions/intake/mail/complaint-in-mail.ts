import { onlyNumberIn } from '../../domain/contact/numbers-in.ts';
import type { Instant } from '../../domain/time.ts';
import { type SafeAttachment, safeAttachments } from './attachment-digests.ts';
import { cleanLine } from './clean-text.ts';
import { customerOf, isHandedOn } from './customer.ts';
import { defined } from './defined.ts';
import { type FormFields, readForm } from './form-fields.ts';
import { PARTLY_READ, UNREADABLE } from './not-read.ts';
import { numberInQuestion } from './number-in-question.ts';
import type { ComplaintMail, MailAddress, MailBoundPassed, MailDoubt } from './parsed-mail.ts';
import { tellingSubject } from './subject.ts';

/** An attachment as the case file lists it: with the name that the sender gave it. */
export type DraftAttachment = SafeAttachment & { readonly name?: string };

/** What a mail says for a complaint's draft (B10). All of it is personal data. */
export type MailDraft = {
  readonly person: {
    readonly name?: string;
    /** Where the answer goes; absent where the mail names nobody who can be answered. */
    readonly email?: string;
    /** Where to call, normalised; only where the mail labels it. */
    readonly phone?: string;
    /** The number complained about, in E.164; only when certain. */
    readonly number?: string;
  };
  /** The subject, or what comes nearest; never empty, at most 200 UTF-16 units. */
  readonly matter: string;
  /** All words of the mail, quoted ones too; never empty. */
  readonly facts: string;
  /** What is asked for, at most 2000 characters; `facts` has all of it. */
  readonly demand?: string;
  readonly receivedAt: Instant;
  readonly sentAt?: Instant;
  readonly messageId?: string;
  /** The Date header as written: part of what tells two mails of the same words apart. */
  readonly dated?: string;
  readonly attachments: readonly DraftAttachment[];
  /** The colleague who handed on a customer's mail; then `person` is the customer. */
  readonly handedOnBy?: MailAddress;
  readonly limitPassed?: MailBoundPassed;
  readonly doubt?: MailDoubt;
};

/** What is known outside the mail. */
export type MailReceipt = {
  /** When the first server had it: the clocks start here. */
  readonly receivedAt: Instant;
  /** Mail domains of the operator, lower case: mail forwarded from there is a customer's, and nobody there is one. */
  readonly ownDomains: readonly string[];
};

const LONGEST_MATTER = 200;
const LONGEST_NAME = 100;
const LONGEST_DEMAND = 2000;
const NO_SUBJECT = '（无主题 / no subject）';
const NO_WORDS = '（无正文，见附件 / no text, see attachments）';

/** Fields of the newest words; in what a colleague hands on, those of the customer's words too. */
const formOf = (mail: ComplaintMail, handedOn: boolean): FormFields => ({
  ...(handedOn ? readForm(mail.text) : {}),
  ...readForm(mail.ownWords),
});

const matterOf = (mail: ComplaintMail, form: FormFields): string => {
  const subject = tellingSubject(mail.subject);
  const candidates = [subject, form.title, form.content, mail.ownWords, mail.text];
  const lines = candidates.map((text) => text?.trim().split('\n', 1)[0] ?? '');
  const nothing = mail.limitPassed ? UNREADABLE : NO_SUBJECT;
  return cleanLine(lines.find((line) => line.trim() !== '') ?? nothing, LONGEST_MATTER / 2);
};

/** All words, and that there is more where a limit was passed. */
const factsOf = ({ text, limitPassed }: ComplaintMail): string => {
  if (!limitPassed) return text || NO_WORDS;
  return text === '' ? UNREADABLE : `${text}\n${PARTLY_READ[limitPassed]}`;
};

const personOf = (
  mail: ComplaintMail,
  form: FormFields,
  customer: Partial<MailAddress>,
  handedOn: boolean,
): MailDraft['person'] =>
  defined({
    name: cleanLine(form.name ?? customer.name ?? '', LONGEST_NAME) || undefined,
    email: customer.address,
    phone: onlyNumberIn(form.phone ?? '')?.value,
    number: numberInQuestion(mail.ownWords) ?? numberInQuestion(handedOn ? mail.text : ''),
  });

const attachmentsOf = (mail: ComplaintMail): DraftAttachment[] =>
  safeAttachments(mail).map((attachment) => ({
    ...attachment,
    ...defined({ name: mail.attachments[attachment.index]?.name }),
  }));

const handerOn = (
  { from }: ComplaintMail,
  customer: Partial<MailAddress>,
): MailAddress | undefined =>
  from.address === undefined || from.address === customer.address
    ? undefined
    : { ...from, address: from.address };

/**
 * Draws from a mail what a draft needs, and guesses nothing: what is not said beyond doubt stays
 * open for the person who takes the ticket up.
 *
 * @see rule B10
 */
export const mailToDraft = (
  mail: ComplaintMail,
  { receivedAt, ownDomains }: MailReceipt,
): MailDraft => {
  const handedOn = isHandedOn(mail, ownDomains);
  const form = formOf(mail, handedOn);
  const customer = customerOf(mail, form, ownDomains);
  return {
    person: personOf(mail, form, customer, handedOn),
    matter: matterOf(mail, form),
    facts: factsOf(mail),
    receivedAt,
    attachments: attachmentsOf(mail),
    ...defined({
      demand: form.demand?.slice(0, LONGEST_DEMAND).toWellFormed(),
      sentAt: mail.sentAt,
      messageId: mail.messageId,
      dated: mail.dated,
      handedOnBy: handedOn ? handerOn(mail, customer) : undefined,
      limitPassed: mail.limitPassed,
      doubt: mail.doubt,
    }),
  };
};
