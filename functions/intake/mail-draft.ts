import type { Instant } from '../domain/time.ts';
import type { ObjectStore } from '../ports/outside.ts';
import type { ComplaintDraft } from './draft.ts';
import type { Drafted } from './drafted.ts';
import { DEFAULT_MAIL_LIMITS } from './mail/limits.ts';
import { type MailDraft, mailToDraft } from './mail/mail-to-draft.ts';
import { parseMail } from './mail/parse-mail.ts';
import type { MailRefusal } from './mail/parsed-mail.ts';
import { makeKeepMail, type RawMail } from './mail-evidence.ts';

/**
 * A mail's draft, from its raw bytes; the mail itself and its attachments are kept in the bucket
 * first. Machines' mail opens no ticket. Which category it belongs to is for a person to say.
 */
export const makeMailDraft = (ports: {
  readonly mails: Pick<ObjectStore, 'put'>;
  readonly ownDomains: readonly string[];
}) => {
  const keep = makeKeepMail(ports);
  return async (raw: RawMail, receivedAt: Instant): Promise<Drafted> => {
    const mail = parseMail(raw.bytes, DEFAULT_MAIL_LIMITS);
    if (mail.kind === 'refused') return unreadable(mail);
    if (mail.kind === 'not-a-complaint')
      return {
        kind: 'unusable',
        reason: 'not-a-complaint',
        details: [{ field: 'body', problem: mail.why }],
      };
    const said = mailToDraft(mail, { receivedAt, ownDomains: ports.ownDomains });
    return { kind: 'draft', draft: draftOf(said, await keep(raw, mail, said.attachments)) };
  };
};

const unreadable = ({ reason, problem }: MailRefusal): Drafted => ({
  kind: 'unusable',
  reason: reason === 'too-large' ? 'too-large' : 'unreadable-mail',
  details: [{ field: 'body', problem: `${reason}: ${problem}` }],
});

const draftOf = (said: MailDraft, evidence: ComplaintDraft['evidence']): ComplaintDraft => {
  const { contact, ...person } = said.person;
  const words = {
    title: said.matter,
    facts: said.facts,
    ...(said.demand !== undefined && { demand: said.demand }),
  };
  const whole = { ...person, email: contact.value };
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
    person: whole,
    words,
    references: {
      ...(said.messageId !== undefined && { messageId: said.messageId }),
      ...(said.sentAt && { sentAt: said.sentAt }),
      ...(said.handedOnBy && { handedOnBy: said.handedOnBy.address }),
    },
    evidence,
    key: {
      ...(said.messageId !== undefined && { natural: [said.messageId] }),
      onOtherContent: 'register',
    },
    content: { person: whole, words, attachments: said.attachments.map(({ sha256 }) => sha256) },
  };
};
