import { asIs, unreadableMail } from '../contracts/said.ts';
import type { Instant } from '../domain/time.ts';
import type { ObjectStore } from '../ports/outside.ts';
import type { ComplaintDraft, DraftOutcome } from './draft.ts';
import { defined } from './mail/defined.ts';
import { DEFAULT_MAIL_LIMITS } from './mail/limits.ts';
import { type MailDraft, mailToDraft } from './mail/mail-to-draft.ts';
import { UNREADABLE } from './mail/not-read.ts';
import { parseMail } from './mail/parse-mail.ts';
import type { NoMail } from './mail/parsed-mail.ts';
import { makeKeepMail, type RawMail } from './mail-evidence.ts';

/**
 * A mail's draft, from its raw bytes; the mail itself and its attachments are kept in the bucket
 * first. Machines' mail opens no ticket. What lies in the bucket and is no mail that can be read
 * opens one all the same, with the raw bytes for evidence (B2). Which category it belongs to is for
 * a person to say.
 */
export const makeMailDraft = (ports: {
  readonly mails: Pick<ObjectStore, 'put'>;
  readonly ownDomains: readonly string[];
}) => {
  const keep = makeKeepMail(ports);
  return async (raw: RawMail, receivedAt: Instant): Promise<DraftOutcome> => {
    const mail = parseMail(raw.bytes, DEFAULT_MAIL_LIMITS);
    switch (mail.kind) {
      case 'not-a-complaint':
        return {
          kind: 'unusable',
          reason: 'not-a-complaint',
          details: [{ field: 'body', problem: asIs(mail.why) }],
        };
      case 'no-mail': {
        if (mail.reason === 'empty' || raw.key === undefined) return unusable(mail);
        const said: MailDraft = {
          person: {},
          matter: UNREADABLE,
          facts: UNREADABLE,
          receivedAt,
          attachments: [],
        };
        return { kind: 'draft', draft: draftOf(said, await keep(raw, [])) };
      }
      case 'complaint-mail': {
        const said = mailToDraft(mail, { receivedAt, ownDomains: ports.ownDomains });
        const files = said.attachments.map((file) => ({
          ...file,
          content: mail.attachments[file.index]?.bytes ?? new Uint8Array(),
        }));
        return { kind: 'draft', draft: draftOf(said, await keep(raw, files)) };
      }
    }
  };
};

const unusable = ({ reason, problem }: NoMail): DraftOutcome => ({
  kind: 'unusable',
  reason: 'unreadable-mail',
  details: [{ field: 'body', problem: unreadableMail(reason, problem) }],
});

const draftOf = (said: MailDraft, evidence: ComplaintDraft['evidence']): ComplaintDraft => {
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
      ...defined({ dated: said.dated }),
    },
  };
};
