import { unreadableMail } from '../contracts/problem-sentences.ts';
import type { Instant } from '../domain/time.ts';
import type { ObjectStore } from '../ports/outside.ts';
import { digestOf } from './digest.ts';
import type { ComplaintDraft, DraftOutcome, MailReply } from './draft.ts';
import { type MailDraft, mailToDraft } from './mail/complaint-in-mail.ts';
import { defined } from './mail/defined.ts';
import { DEFAULT_MAIL_LIMITS } from './mail/limits.ts';
import { UNREADABLE } from './mail/not-read.ts';
import { parseMail, readAsComplaint } from './mail/parse-mail.ts';
import type { ComplaintMail, NoMail, NotAComplaint } from './mail/parsed-mail.ts';
import { makeKeepMail, type RawMail } from './mail-evidence.ts';

/** A mail's draft; or what speaks against one: it cannot be read, or a machine wrote it. */
export type MailDraftOutcome =
  | DraftOutcome
  | ({ readonly kind: 'machine' } & Pick<NotAComplaint, 'why' | 'returned'>);

type MailPorts = {
  readonly mails: Pick<ObjectStore, 'put'>;
  readonly ownDomains: readonly string[];
};

/**
 * A mail's draft, from its raw bytes; the mail itself and its attachments are kept in the bucket
 * first. Machines' mail opens no ticket. What lies in the bucket and is no mail that can be read
 * opens one all the same, with the raw bytes for evidence (B2). Which category it belongs to is for
 * a person to say.
 */
export const makeMailDraft = (ports: MailPorts) => {
  const drafted = makeDrafted(ports);
  return async (raw: RawMail, receivedAt: Instant): Promise<MailDraftOutcome> => {
    const mail = parseMail(raw.bytes, DEFAULT_MAIL_LIMITS);
    if (mail.kind === 'not-a-complaint') {
      const { why, returned } = mail;
      return { kind: 'machine', why, ...defined({ returned }) };
    }
    if (mail.kind === 'no-mail' && (mail.reason === 'empty' || raw.key === undefined))
      return unusable(mail);
    return { kind: 'draft', draft: await drafted(mail, raw, receivedAt) };
  };
};

/**
 * The draft of a mail of which a person has said that it is a complaint: whoever wrote it, and
 * whether it can be read or not.
 */
export const makeDraftAsComplaint = (ports: MailPorts) => {
  const drafted = makeDrafted(ports);
  return (raw: RawMail, receivedAt: Instant): Promise<ComplaintDraft> =>
    drafted(readAsComplaint(raw.bytes, DEFAULT_MAIL_LIMITS), raw, receivedAt);
};

const makeDrafted = (ports: MailPorts) => {
  const keep = makeKeepMail(ports);
  return async (
    mail: ComplaintMail | NoMail,
    raw: RawMail,
    receivedAt: Instant,
  ): Promise<ComplaintDraft> => {
    if (mail.kind === 'no-mail')
      return draftOf(unread(receivedAt), await keep(raw, []), { unread: unreadKey(raw) });
    const said = mailToDraft(mail, { receivedAt, ownDomains: ports.ownDomains });
    const files = said.attachments.map((file) => ({
      ...file,
      content: mail.attachments[file.index]?.bytes ?? new Uint8Array(),
    }));
    return { ...draftOf(said, await keep(raw, files)), reply: replyIn(mail) };
  };
};

/** What may say to which ticket a mail belongs: a message of ours, or a number in its subject. */
const replyIn = ({ answers, subject, from, ownWords, text }: ComplaintMail): MailReply => ({
  answers,
  numbers: (
    subject.toUpperCase().match(/(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{11}(?![0-9A-Z])/g) ?? []
  ).slice(0, 3),
  said: ownWords || text || subject,
  ...defined({ from: from.address }),
});

const unread = (receivedAt: Instant): MailDraft => ({
  person: {},
  matter: UNREADABLE,
  facts: UNREADABLE,
  receivedAt,
  attachments: [],
});

// Two that nothing can be read of are two complaints: their bytes tell, or where they lie.
const unreadKey = ({ bytes, key }: RawMail): string | undefined =>
  bytes.length > 0 ? digestOf(bytes) : key;

const unusable = ({ reason, problem }: NoMail): DraftOutcome => ({
  kind: 'unusable',
  reason: 'unreadable-mail',
  details: [{ field: 'body', problem: unreadableMail(reason, problem) }],
});

const draftOf = (
  said: MailDraft,
  evidence: ComplaintDraft['evidence'],
  { unread }: { readonly unread?: string | undefined } = {},
): ComplaintDraft => {
  const { person, messageId, sentAt, handedOnBy, limitPassed, doubt } = said;
  const words = {
    title: said.matter,
    facts: said.facts,
    ...(said.demand !== undefined && { demand: said.demand }),
  };
  return {
    facts: {
      channel: 'email',
      recordKind: 'complaint',
      category: 'other',
      tier: 'ordinary',
      riskTopics: [],
      specialCare: false,
      receivedAt: said.receivedAt,
    },
    acceptance: {
      relation: 'self',
      authorityShown: false,
      alreadyDecided: false,
      withoutEvidence: false,
    },
    important: false,
    person,
    words,
    references: {
      ...(messageId !== undefined && { messageId }),
      ...(sentAt && { sentAt }),
      ...(handedOnBy && { handedOnBy: handedOnBy.address }),
      ...(limitPassed && { notReadInFull: limitPassed }),
      ...(doubt && { perhapsAutomatic: doubt }),
    },
    evidence,
    key: { ...(messageId !== undefined && { natural: [messageId] }), onOtherContent: 'register' },
    content: {
      person,
      words,
      attachments: said.attachments.map(({ sha256 }) => sha256),
      // The same words on another day are another complaint; a mail delivered twice keeps its date.
      ...defined({ dated: said.dated, unread }),
    },
  };
};
