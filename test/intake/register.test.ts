import { describe, expect, it } from 'vitest';
import { WalkIn } from '../../functions/contracts/intake.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { walkInDraft } from '../../functions/intake/walk-in-draft.ts';
import type { Fingerprints } from '../../functions/ports/outside.ts';
import { aClerk, aContext, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const visit = (changes: Record<string, unknown> = {}) =>
  WalkIn.parse({
    hall: 'huaihai-road',
    slip: 'slip-1',
    clerk: 'clerk-7',
    receivedAt: MONDAY,
    customer: { name: '钱多多', number: '13912345678' },
    matter: { category: 'billing', title: '多收费', facts: '本月多收三十元' },
    ...changes,
  });

const draftOf = (body = visit(), now: Instant = MONDAY) => {
  const drafted = walkInDraft(body, now, aContext());
  if (drafted.kind === 'unusable') throw new Error(drafted.reason);
  return drafted.draft;
};

const sender = { by: aClerk, scope: 'clerk-7', correlationId: 'test' };

describe('register', () => {
  it('stores ticket, entry, keys, number, look-up and case file in one transaction (B2, B10)', async () => {
    const house = aHouse();
    const commits: number[] = [];
    house.store.onCommit((writes) => commits.push(writes.length));
    const outcome = await makeRegister(house.lent)(draftOf(), sender);
    expect(outcome.kind).toBe('changed');
    expect(commits).toHaveLength(1);
    for (const kind of ['ticket', 'entry', 'key', 'number', 'contact', 'case-file'] as const)
      expect(house.store.all(kind), kind).toHaveLength(1);
  });

  it('keeps everything personal out of all but the case file', async () => {
    const { store, lent } = aHouse();
    await makeRegister(lent)(draftOf(), sender);
    const { all } = store;
    const rest = JSON.stringify([all('ticket'), all('entry'), all('key'), all('contact')]);
    for (const personal of ['钱多多', '13912345678', '多收']) expect(rest).not.toContain(personal);
    expect(JSON.stringify(all('case-file'))).toContain('钱多多');
  });

  it('answers the same draft again with the same answer, however often', async () => {
    const { store, lent } = aHouse();
    const register = makeRegister(lent);
    const first = await register(draftOf(), sender);
    const again = await register(draftOf(), { ...sender, correlationId: 'later' });
    expect(again).toEqual({ ...first, kind: 'replayed' });
    expect(store.all('ticket')).toHaveLength(1);
  });

  it("finds a replay by the sender's key alone, and only for the same sender", async () => {
    const { store, lent } = aHouse();
    const register = makeRegister(lent);
    await register(draftOf(), { ...sender, idempotencyKey: 'k-1' });
    expect((await register(draftOf(), { ...sender, idempotencyKey: 'k-1' })).kind).toBe('replayed');
    const other = draftOf(visit({ slip: 'slip-2' }));
    expect((await register(other, { ...sender, idempotencyKey: 'k-1' })).kind).toBe('conflict');
    const stranger = { ...sender, scope: 'clerk-8', idempotencyKey: 'k-1' };
    expect((await register(other, stranger)).kind).toBe('changed');
    expect(store.all('ticket')).toHaveLength(2);
  });

  it("spends the sender's key on a call that was known by its slip already", async () => {
    const { store, lent } = aHouse();
    const register = makeRegister(lent);
    await register(draftOf(), sender);
    const keyed = { ...sender, idempotencyKey: 'k-1' };
    expect((await register(draftOf(), keyed)).kind).toBe('replayed');
    const other = draftOf(visit({ slip: 'slip-2' }));
    expect((await register(other, keyed)).kind).toBe('conflict');
    expect((await register(draftOf(), keyed)).kind).toBe('replayed');
    expect(store.all('ticket')).toHaveLength(1);
  });

  it('refuses the same slip with another content, and stores nothing', async () => {
    const { store, lent } = aHouse();
    const register = makeRegister(lent);
    await register(draftOf(), sender);
    const other = visit({ matter: { category: 'billing', title: '另一件', facts: '另一件事' } });
    expect(await register(draftOf(other), sender)).toMatchObject({ kind: 'conflict' });
    expect(store.all('ticket')).toHaveLength(1);
    expect(store.all('case-file')).toHaveLength(1);
  });

  it.each([
    ['one second inside', 0, true],
    ['one second outside', -1, false],
  ] as const)(
    'links a complaint %s the window of 30 days to the first: %s, %s (B9)',
    async (_, offset, linked) => {
      const house = aHouse();
      const register = makeRegister(house.lent);
      const now = plusSeconds(MONDAY, 30 * 86_400);
      // The window begins at 00:00 of the day 30 days back: MONDAY's own day.
      const receivedAt = plusSeconds(MONDAY, -10 * 3600 + offset);
      const first = await register(draftOf(visit({ receivedAt })), sender);
      house.clock.set(now);
      const later = visit({
        slip: 'slip-2',
        receivedAt: now,
        customer: { phone: '+86 139 1234 5678' },
      });
      const second = await register(draftOf(later, now), sender);
      const { id } = first.kind === 'changed' ? Object(first.answer) : { id: undefined };
      expect(Object(second.kind === 'changed' && second.answer).repeatOf).toBe(
        linked ? id : undefined,
      );
    },
  );

  it('links only within the same category (B9)', async () => {
    const { lent } = aHouse();
    const register = makeRegister(lent);
    await register(draftOf(), sender);
    const other = visit({
      slip: 'slip-2',
      matter: { category: 'network', title: '无信号', facts: '家中无信号' },
    });
    const outcome = await register(draftOf(other), sender);
    expect(Object(outcome.kind === 'changed' && outcome.answer).repeatOf).toBeUndefined();
  });

  it('draws another ticket number when one is taken', async () => {
    const house = aHouse();
    const register = makeRegister(house.lent);
    house.numbers.push('SAME1', 'SAME1', 'OTHER2');
    await register(draftOf(), sender);
    await register(draftOf(visit({ slip: 'slip-2' })), sender);
    expect(house.store.all('ticket').map(({ after: ticket }) => ticket.ticketNumber)).toEqual([
      'SAME1',
      'OTHER2',
    ]);
  });

  it('registers a mail whose Message-ID was used for another one, under its content (B2)', async () => {
    const { store, lent } = aHouse();
    const register = makeRegister(lent);
    const mail = (facts: string) => ({
      ...draftOf(),
      facts: { ...draftOf().facts, channel: 'email' as const },
      key: { natural: ['same-id'], onOtherContent: 'register' as const },
      content: facts,
    });
    expect((await register(mail('one'), sender)).kind).toBe('changed');
    expect((await register(mail('two'), sender)).kind).toBe('changed');
    expect((await register(mail('two'), sender)).kind).toBe('replayed');
    expect((await register(mail('one'), sender)).kind).toBe('replayed');
    expect(store.all('ticket')).toHaveLength(2);
  });

  it('refuses another mail under a header key that was used, and keeps its Message-ID free', async () => {
    const { store, lent } = aHouse();
    const register = makeRegister(lent);
    const mail = (id: string) => ({
      ...draftOf(),
      facts: { ...draftOf().facts, channel: 'email' as const },
      key: { natural: [id], onOtherContent: 'register' as const },
      content: id,
    });
    const once = { ...sender, idempotencyKey: 'k-1' };
    await register(mail('first'), once);
    expect((await register(mail('second'), once)).kind).toBe('conflict');
    expect((await register(mail('second'), sender)).kind).toBe('changed');
    expect(store.all('ticket')).toHaveLength(2);
  });

  it('does not take strangers for one customer because they complain about a service number (B9)', async () => {
    const { lent } = aHouse();
    const register = makeRegister(lent);
    const about = (slip: string) =>
      draftOf(visit({ slip, customer: { name: '甲', number: '10086' } }));
    await register(about('slip-1'), sender);
    const second = await register(about('slip-2'), sender);
    expect(Object(second.kind === 'changed' && second.answer).repeatOf).toBeUndefined();
  });

  it('knows a mail without a Message-ID again after the key was rotated', async () => {
    const { store, lent } = aHouse();
    const versions: [string, ...string[]] = ['v1'];
    const fingerprints: Fingerprints = {
      ...lent.fingerprints,
      keyedAll: async (value) => {
        const [current, ...older] = versions;
        return [`${current}.${value}`, ...older.map((version) => `${version}.${value}`)];
      },
    };
    const mail = {
      ...draftOf(),
      key: { onOtherContent: 'register' as const },
      content: 'words',
    };
    const register = makeRegister({ ...lent, fingerprints });
    await register(mail, sender);
    versions.unshift('v2');
    expect((await register(mail, sender)).kind).toBe('replayed');
    expect(store.all('ticket')).toHaveLength(1);
  });

  it('pages at once for a letter that arrives late, in the same transaction (F1, F2)', async () => {
    const house = aHouse();
    const receivedAt = plusSeconds(MONDAY, -48 * 3600 - 1);
    await makeRegister(house.lent)(draftOf(visit({ receivedAt })), sender);
    expect(house.store.all('alert').map(({ after: alert }) => [alert.role, alert.level])).toEqual([
      ['responsible', 'city'],
    ]);
  });
});
