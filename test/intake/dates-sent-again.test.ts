import { describe, expect, it } from 'vitest';
import { Letter } from '../../functions/contracts/intake.ts';
import { makeLetterDraft } from '../../functions/intake/letter-draft.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { makeSetAside } from '../../functions/intake/set-aside/set-aside.ts';
import { makeTakeIn } from '../../functions/intake/take-in.ts';
import { makeTakeInEvent } from '../../functions/intake/take-in-event.ts';
import { saying } from '../builders/saying.ts';
import { aClerk, at } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';
import { aBucket, keptLetters } from '../fakes/outside.ts';

const EARLY = at('2026-07-06T07:30:00+08:00');
const letterDraft = makeLetterDraft({ scans: { head: async () => undefined } });

const body = (changes: Record<string, unknown> = {}) => ({
  barcode: 'b-1',
  clerk: 'c-1',
  postmarkedAt: '2026-07-06',
  receivedAt: '2026-07-06',
  customer: { phone: '13912345678' },
  matter: {
    category: 'billing',
    title: '多收费',
    facts: '本月多收三十元',
    occurredAt: '2026-06-30',
  },
  ...changes,
});

/** A branch whose clock stands half an hour before opening time. */
const aBranch = () => {
  const { store, clock, lent } = aHouse();
  clock.set(EARLY);
  return { store, clock, lent, register: makeRegister(lent) };
};

describe('a letter with dates alone, sent over HTTP', () => {
  const aDesk = () => {
    const branch = aBranch();
    const takeIn = makeTakeIn({ ...branch.lent, draft: letterDraft, register: branch.register });
    const send = (changes?: Record<string, unknown>) =>
      takeIn(Letter.parse(body(changes)), { by: aClerk, scope: 'c-1', correlationId: 'test' });
    return { ...branch, send };
  };

  it('is the same letter when it comes again later, with the same answer', async () => {
    const { store, clock, send } = aDesk();
    const first = await send();
    expect(first).toMatchObject({ status: 201 });
    clock.set(at('2026-07-09T12:00:00+08:00'));
    expect(await send()).toMatchObject({ ...first, status: 200 });
    expect(store.all('ticket').map(({ after: ticket }) => ticket.facts)).toMatchObject([
      {
        occurredAt: at('2026-06-30T00:00:00+08:00'),
        postmarkedAt: at('2026-07-06T00:00:00+08:00'),
        receivedAt: EARLY,
        registeredAt: EARLY,
      },
    ]);
  });

  it('is another content with another date under the same barcode', async () => {
    const { store, send } = aDesk();
    await send();
    expect(await send({ postmarkedAt: '2026-07-05' })).toMatchObject({
      problem: 'idempotency-conflict',
    });
    expect(store.all('ticket')).toHaveLength(1);
  });

  it('is refused with the field and what is wrong with it', async () => {
    const { send } = aDesk();
    expect(await send({ receivedAt: '2026-07-07' })).toEqual({
      problem: 'in-the-future',
      details: [
        { field: 'receivedAt', problem: saying('must not be later than today, 2026-07-06') },
      ],
    });
  });
});

describe('a letter with dates alone, sent over the inbox bus', () => {
  const aBus = () => {
    const branch = aBranch();
    const { desk, letters } = keptLetters();
    const takeIn = makeTakeInEvent({
      ...branch.lent,
      branch: 'huaian',
      letterDraft,
      register: branch.register,
      setAside: makeSetAside({ ...branch.lent, objects: aBucket().store, count: () => {} }),
      deadLetters: desk,
      count: () => {},
    });
    const put = (changes?: Record<string, unknown>) =>
      takeIn(
        {
          id: 'e-1',
          source: 'redress.integrator',
          'detail-type': 'LetterReceived',
          detail: { data: body(changes) },
        },
        { id: 'm-1', at: branch.clock.now(), body: JSON.stringify(body(changes)) },
      );
    return { ...branch, letters, put };
  };

  it('is registered once, however often it comes', async () => {
    const { store, clock, letters, put } = aBus();
    await put();
    clock.set(at('2026-07-06T09:00:00+08:00'));
    await put();
    expect(store.all('ticket').map(({ after: ticket }) => ticket.facts.receivedAt)).toEqual([
      EARLY,
    ]);
    expect(letters).toEqual([]);
  });

  it.each([
    ['2026-02-30', 'invalid-request'],
    ['2026-07-07', 'in-the-future'],
    ['2026-07-05', 'out-of-order'],
  ])('received on %s becomes a dead letter: %s, with the field', async (receivedAt, reason) => {
    const { store, letters, put } = aBus();
    await put({ receivedAt });
    expect(letters).toMatchObject([{ reason, details: [{ field: 'receivedAt' }] }]);
    expect(store.all('ticket')).toEqual([]);
  });
});
