import { describe, expect, it } from 'vitest';
import type { ComplaintDraft } from '../../functions/intake/draft.ts';
import { makeMailDraft } from '../../functions/intake/mail-draft.ts';
import { makeRefuseUnreadable } from '../../functions/intake/refuse-unreadable.ts';
import { makeTakeInObject } from '../../functions/intake/take-in-object.ts';
import { MONDAY } from '../builders/ticket.ts';
import { keptLetters } from '../fakes/outside.ts';

const bucket = (mail: string) => {
  const { desk, letters } = keptLetters();
  const registered: string[] = [];
  const drafts: ComplaintDraft[] = [];
  const notes: unknown[] = [];
  let counted = 0;
  const takeIn = makeTakeInObject({
    mails: { get: async () => Buffer.from(mail) },
    draft: makeMailDraft({ mails: { put: async () => {} }, ownDomains: [] }),
    register: async (draft) => {
      registered.push(draft.facts.channel);
      drafts.push(draft);
      return { kind: 'conflict', key: 'k-1' };
    },
    deadLetters: desk,
    count: () => {
      counted += 1;
    },
    note: (facts) => notes.push(facts),
  });
  const arrive = (name: string) =>
    takeIn({ key: `inbound/${name}`, receivedAt: MONDAY, correlationId: 'c-1' });
  return { arrive, letters, registered, drafts, notes, count: () => counted };
};

const PERSONS = 'From: kehu@example.com\r\nSubject: x\r\n\r\n费用不对\r\n';

describe('an object in the mail bucket', () => {
  it('that a machine wrote opens no ticket, and is noted with why', async () => {
    const { arrive, letters, registered, notes, count } = bucket(
      `Auto-Submitted: auto-replied\r\n${PERSONS}`,
    );
    await arrive('m-1');
    expect(notes).toEqual([
      { why: 'auto-reply', key: 'inbound/m-1', receivedAt: MONDAY, correlationId: 'c-1' },
    ]);
    expect([registered, letters, count()]).toEqual([[], [], 0]);
  });

  it('that SES puts there at its setup is nobody’s mail', async () => {
    const { arrive, letters, registered, notes, count } = bucket(PERSONS);
    await arrive('AMAZON_SES_SETUP_NOTIFICATION');
    expect(notes).toMatchObject([{ why: 'ses-setup', receivedAt: MONDAY }]);
    expect([registered, letters, count()]).toEqual([[], [], 0]);
  });

  it('that nothing can read opens a ticket with what lies there for evidence (B2)', async () => {
    const { arrive, drafts } = bucket('\x89PNG\r\n\x1a\n');
    await arrive('m-1');
    const unreadable = '（邮件无法读取，见附件 / unreadable mail, see attachment）';
    expect(drafts).toMatchObject([
      {
        person: {},
        words: { title: unreadable, facts: unreadable },
        evidence: [{ key: 'inbound/m-1', contentType: 'message/rfc822' }],
      },
    ]);
  });

  it('without a byte goes to the dead letters with its key', async () => {
    const { arrive, letters, registered } = bucket('');
    await arrive('m-1');
    expect(letters).toMatchObject([{ reason: 'unreadable-mail', key: 'inbound/m-1' }]);
    expect(registered).toEqual([]);
  });

  it('that a person wrote is registered and needs no note', async () => {
    const { arrive, registered, notes } = bucket(PERSONS);
    await arrive('m-1');
    expect(registered).toEqual(['email']);
    expect(notes).toEqual([]);
  });
});

describe('a message that cannot be read', () => {
  it('becomes a dead letter as it came, with the reason, and is counted', async () => {
    const { desk, letters } = keptLetters();
    let counted = 0;
    const refuse = makeRefuseUnreadable({
      deadLetters: desk,
      count: () => {
        counted += 1;
      },
    });
    await refuse('{"detail":');
    expect(letters).toEqual([{ reason: 'invalid-request', body: '{"detail":' }]);
    expect(counted).toBe(1);
  });
});
