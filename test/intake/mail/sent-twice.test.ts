import { describe, expect, it } from 'vitest';
import { makeMailDraft } from '../../../functions/intake/mail-draft.ts';
import { makeRegister } from '../../../functions/intake/register.ts';
import { makeSetAside } from '../../../functions/intake/set-aside/set-aside.ts';
import { makeTakeInObject } from '../../../functions/intake/take-in-object.ts';
import { aHouse } from '../../fakes/house.ts';
import { mail } from './mails.ts';

const DAY = 86_400;
const FIRST = 'Date: Wed, 30 Sep 2026 20:00:00 +0800';
const LATER = 'Date: Mon, 09 Nov 2026 09:00:00 +0800';

/** How many tickets mails open that arrive one after another, days apart, each with these fields. */
const tickets = (...arrivals: readonly (readonly string[])[]): Promise<number> =>
  ticketsOf(arrivals.map((fields) => mail(fields, '还没修好，请处理。')));

const ticketsOf = async (mails: readonly Uint8Array[]): Promise<number> => {
  const { lent, clock, store } = aHouse();
  const bucket = new Map<string, Uint8Array>();
  const takeIn = makeTakeInObject({
    mails: { get: async (key) => bucket.get(key) },
    draft: makeMailDraft({ mails: { put: async () => {} }, ownDomains: [] }),
    takeInBounce: async () => undefined,
    register: makeRegister(lent),
    deadLetters: { send: async () => {} },
    count: () => {},
    setAside: makeSetAside({
      ...lent,
      objects: { put: async () => {} },
      count: () => {},
    }),
  });
  for (const [index, raw] of mails.entries()) {
    const key = `inbound/${index}`;
    bucket.set(key, raw);
    clock.pass(9 * DAY);
    await takeIn({ key, receivedAt: clock.now(), correlationId: `c-${index}` });
  }
  return store.all('ticket').length;
};

describe('one complaint one ticket, two complaints two tickets (B2)', () => {
  it.each([
    ['with a Message-ID', ['Message-ID: <1@x.cn>', FIRST]],
    ['without one', [FIRST]],
    ['without a Date', []],
    ['that a server dated', ['Received: from a by b; Wed, 30 Sep 2026 20:00:01 +0800']],
  ])('a mail %s that is delivered twice is one', async (_, fields) => {
    expect(await tickets(fields, fields)).toBe(1);
  });

  it('so it is where the second delivery refolds its Message-ID and adds a mark of its own', async () => {
    const long = 'Message-ID: <20260930-longprefix\n .0001@x.cn>';
    const again = [
      'Received: by c; Thu, 1 Oct 2026 08:00:00 +0800',
      'Message-ID:\n <20260930-longprefix.0001@x.cn> (c)',
      FIRST,
    ];
    expect(await tickets([long, FIRST], again)).toBe(1);
  });

  it.each([
    ['no Message-ID, another Date', [FIRST], [LATER]],
    [
      'a constant Message-ID, another Date',
      ['Message-ID: <1@x.cn>', FIRST],
      ['Message-ID: <1@x.cn>', LATER],
    ],
    [
      'Message-IDs that differ behind their fold',
      ['Message-ID: <20260930-longprefix\n .0001@x.cn>', FIRST],
      ['Message-ID: <20260930-longprefix\n .0002@x.cn>', LATER],
    ],
    [
      'Message-IDs that differ behind a blank',
      ['Message-ID: <a 1@x.cn>', FIRST],
      ['Message-ID: <a 2@x.cn>', FIRST],
    ],
    [
      'Message-IDs that differ behind a comment',
      ['Message-ID: (c) <1@x.cn>', FIRST],
      ['Message-ID: (c) <2@x.cn>', FIRST],
    ],
    [
      'no Date, another mark of the first server',
      ['Received: by b; Wed, 30 Sep 2026 20:00:01 +0800'],
      ['Received: by b; Mon, 9 Nov 2026 09:00:01 +0800'],
    ],
  ])('the same words with %s are two', async (_, first, second) => {
    expect(await tickets(first, second)).toBe(2);
    expect(await tickets(first, second, first, second)).toBe(2);
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a mail without a sender', Buffer.from('Subject: 断网\n\n词')],
    ['a header without end', Buffer.from(`Subject: 断网\n${'X: y\n'.repeat(20_000)}`)],
  ])('%s opens one as well, with nobody to answer to', async (_, raw) => {
    expect(await ticketsOf([raw])).toBe(1);
  });
});
