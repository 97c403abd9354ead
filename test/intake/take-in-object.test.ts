import { describe, expect, it } from 'vitest';
import { makeMailDraft } from '../../functions/intake/mail-draft.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { makeSetAside } from '../../functions/intake/set-aside/set-aside.ts';
import { makeTakeInObject } from '../../functions/intake/take-in-object.ts';
import { makeRefuseUnreadable } from '../../functions/intake/unreadable-message.ts';
import { hoursOn, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';
import { aBucket, keptLetters } from '../fakes/outside.ts';

const aMailBucket = () => {
  const { lent, store, clock } = aHouse();
  const { desk, letters } = keptLetters();
  const bucket = aBucket();
  const counted = { refused: 0, setAside: 0 };
  const setAside = makeSetAside({
    ...lent,
    objects: bucket.store,
    count: () => {
      counted.setAside += 1;
    },
  });
  const refusals = {
    setAside,
    deadLetters: desk,
    count: () => {
      counted.refused += 1;
    },
  };
  const takeIn = makeTakeInObject({
    ...refusals,
    mails: bucket.store,
    draft: makeMailDraft({ mails: bucket.store, ownDomains: [] }),
    takeInBounce: async () => undefined,
    register: makeRegister(lent),
  });
  const arrive = (name: string, mail?: string, receivedAt = MONDAY) => {
    const key = `inbound/${name}`;
    if (mail !== undefined) bucket.objects.set(key, Buffer.from(mail));
    return takeIn({ key, receivedAt, correlationId: 'c-1' });
  };
  const refuseUnreadable = makeRefuseUnreadable({
    ...refusals,
    of: { from: 'event', by: { kind: 'system', part: 'inbox' } },
  });
  const asides = () => store.all('set-aside').map(({ after }) => after);
  return { arrive, refuseUnreadable, letters, store, clock, bucket, counted, asides };
};

const PERSONS = 'From: kehu@example.com\r\nSubject: x\r\n\r\n费用不对\r\n';
const AUTO_REPLY = `Auto-Submitted: auto-replied\r\n${PERSONS}`;
const NO_MAIL = '\x89PNG\r\n\x1a\n';

describe('an object in the mail bucket', () => {
  it('that a machine wrote opens no ticket, and is set aside: why, when it came, where it lies', async () => {
    const { arrive, letters, store, counted, asides } = aMailBucket();
    await arrive('m-1', AUTO_REPLY);
    expect(asides()).toMatchObject([
      {
        state: 'open',
        from: 'mail',
        reason: 'auto-reply',
        receivedAt: MONDAY,
        object: { key: 'inbound/m-1', contentType: 'message/rfc822' },
      },
    ]);
    expect([store.all('ticket'), letters]).toEqual([[], []]);
    expect(counted).toEqual({ refused: 0, setAside: 1 });
  });

  it('that a machine wrote and that is delivered again is the same one, as it came first', async () => {
    const { arrive, counted, clock, asides } = aMailBucket();
    await arrive('m-1', AUTO_REPLY);
    clock.pass(3600);
    await arrive('m-2', AUTO_REPLY, hoursOn(1));
    expect(asides()).toMatchObject([{ receivedAt: MONDAY, object: { key: 'inbound/m-1' } }]);
    expect(counted.setAside).toBe(1);
  });

  it('keeps its words out of all that is stored', async () => {
    const { arrive, store } = aMailBucket();
    await arrive('m-1', AUTO_REPLY);
    const stored = JSON.stringify([store.all('set-aside'), store.all('entry')]);
    for (const said of ['费用', 'kehu']) expect(stored).not.toContain(said);
  });

  it('that SES puts there at its setup is set aside as nobody’s mail', async () => {
    const { arrive, letters, store, asides } = aMailBucket();
    await arrive('AMAZON_SES_SETUP_NOTIFICATION', PERSONS);
    expect(asides()).toMatchObject([{ reason: 'ses-setup' }]);
    expect([store.all('ticket'), letters]).toEqual([[], []]);
  });

  it('that nothing can read opens a ticket with what lies there for evidence (B2)', async () => {
    const { arrive, store } = aMailBucket();
    await arrive('m-1', NO_MAIL);
    const unreadable = '（邮件无法读取，见附件 / unreadable mail, see attachment）';
    expect(store.all('case-file')).toMatchObject([
      {
        caseFile: {
          person: {},
          words: { title: unreadable, facts: unreadable },
          evidence: [{ key: 'inbound/m-1', contentType: 'message/rfc822' }],
        },
      },
    ]);
  });

  it.each([
    ['two others are two', `${NO_MAIL}2`, 2],
    ['the same one again is one', NO_MAIL, 1],
  ])('that nothing can read is a complaint by its bytes: %s', async (_, second, count) => {
    const { arrive, store } = aMailBucket();
    await arrive('m-1', NO_MAIL);
    await arrive('m-2', second);
    expect(store.all('ticket')).toHaveLength(count);
  });

  it.each([
    ['without a byte', '', 'unreadable-mail'],
    ['that is gone', undefined, 'upload-missing'],
  ])('%s is set aside, and a dead letter tells of it with its key', async (_, mail, reason) => {
    const { arrive, letters, counted, asides } = aMailBucket();
    await arrive('m-1', mail);
    await arrive('m-2', mail);
    expect(asides()).toMatchObject([
      { reason, object: { key: 'inbound/m-1', bytes: 0 } },
      { reason, object: { key: 'inbound/m-2', bytes: 0 } },
    ]);
    const [first, second] = asides();
    expect(letters).toMatchObject([
      { reason, key: 'inbound/m-1', setAside: first?.id },
      { reason, key: 'inbound/m-2', setAside: second?.id },
    ]);
    expect(counted).toEqual({ refused: 2, setAside: 2 });
  });

  it('that a person wrote is registered, and nothing is set aside', async () => {
    const { arrive, store, asides } = aMailBucket();
    await arrive('m-1', PERSONS);
    expect(store.all('ticket')).toHaveLength(1);
    expect(asides()).toEqual([]);
  });
});

describe('a message that cannot be read', () => {
  it('is set aside, and becomes a dead letter as it came, with the reason', async () => {
    const { refuseUnreadable, letters, counted, bucket, asides } = aMailBucket();
    await refuseUnreadable({ body: '{"detail":', at: MONDAY, id: 'm-1' });
    const [aside] = asides();
    expect(aside).toMatchObject({ from: 'event', reason: 'invalid-request', receivedAt: MONDAY });
    expect(letters).toEqual([
      { reason: 'invalid-request', body: '{"detail":', setAside: aside?.id },
    ]);
    expect(String(bucket.objects.get(aside?.object.key ?? ''))).toBe('{"detail":');
    expect(counted).toEqual({ refused: 1, setAside: 1 });
  });
});
