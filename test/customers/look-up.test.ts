import { describe, expect, it } from 'vitest';
import { changeWrites, noticeChange } from '../../functions/changing/thing-change.ts';
import { makeLookUpCustomer } from '../../functions/customers/look-up.ts';
import { decide, type StaffCommand } from '../../functions/domain/ticket/decide.ts';
import type { Recorded } from '../../functions/domain/ticket/record.ts';
import { aNotice, anOutage } from '../builders/notice.ts';
import { aContext, aTicket, hoursOn, MONDAY, someFacts } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const WANG = '+8613912345679';
const id = (letter: string) => `01J0000000000000000000000${letter}`;

/** A branch in which tickets are found again by a number. */
const aCounter = () => {
  const { store, clock, lent } = aHouse();
  const logged: string[] = [];
  const lookUp = makeLookUpCustomer({
    ...lent,
    logLookUp: (subject, ids) => logged.push(`${subject}: ${ids.join(' ')}`),
  });
  const keep = async (letter: string, hours: number, contact = WANG): Promise<Recorded> => {
    const receivedAt = hoursOn(hours);
    const recorded = aTicket(
      {
        ticketId: id(letter),
        ticketNumber: `${letter}000000000${letter}`,
        facts: someFacts({ receivedAt, registeredAt: receivedAt }),
      },
      receivedAt,
    );
    await store.ledger.commit([
      ...ticketWrites(undefined, recorded, lent.ownBranch),
      {
        kind: 'contact',
        contact: await lent.fingerprints.keyed(contact),
        category: 'billing',
        ticketId: id(letter),
        receivedAt,
      },
      {
        kind: 'case-file',
        caseFile: {
          ticketId: id(letter),
          person: { name: '王小明', number: WANG },
          words: { title: '', facts: '' },
          channel: {},
          evidence: [],
          storedAt: receivedAt,
        },
      },
    ]);
    return recorded;
  };
  const settle = async (
    { ticket }: Recorded,
    command: StaffCommand,
    hours: number,
    text: Record<string, string>,
  ) => {
    const decision = decide(ticket, command, aContext(hoursOn(hours)));
    if (decision.kind === 'refused') throw new Error('refused');
    const note = { ticketId: ticket.id, sequence: decision.own, text };
    await store.ledger.commit([
      ...ticketWrites(ticket, decision, lent.ownBranch),
      { kind: 'case-note', note },
    ]);
  };
  return { store, clock, lent, logged, lookUp, keep, settle };
};

const numbersOf = (answer: unknown): string[] =>
  Object(answer).body.items.map(({ ticketNumber }: { ticketNumber: string }) => ticketNumber[0]);

describe('before anything is typed in, a taker', () => {
  it('sees a customer’s tickets, the newest first, and is logged (M2)', async () => {
    const { lookUp, keep, logged } = aCounter();
    await keep('A', 0);
    await keep('B', 2);
    await keep('C', 1, '+8613900000000');
    const answer = await lookUp({ number: '139 1234-5679', limit: 25 }, 'ha-desk-1');
    expect(numbersOf(answer)).toEqual(['B', 'A']);
    expect(logged).toEqual([`ha-desk-1: ${id('B')} ${id('A')}`]);
    expect(JSON.stringify(logged)).not.toContain('5679');
  });

  it('is shown enough to know the customer again, and no more (M3)', async () => {
    const { lookUp, keep } = aCounter();
    await keep('A', 0);
    const answer = await lookUp({ number: '13912345679', limit: 25 }, 'ha-desk-1');
    expect(answer).toMatchObject({ body: { customer: { name: '王***', number: '+8***79' } } });
    expect(JSON.stringify(answer)).not.toMatch(/139|小明/);
  });

  it('pages', async () => {
    const { lookUp, keep } = aCounter();
    for (const [hours, letter] of ['A', 'B', 'C'].entries()) await keep(letter, hours);
    const first = await lookUp({ number: WANG, limit: 2 }, 'ha-desk-1');
    expect(numbersOf(first)).toEqual(['C', 'B']);
    const { cursor } = Object(first).body;
    expect(numbersOf(await lookUp({ number: WANG, limit: 2, cursor }, 'x'))).toEqual(['A']);
    expect(await lookUp({ number: '13900000000', limit: 2, cursor }, 'x')).toMatchObject({
      problem: 'invalid-cursor',
    });
  });

  it('learns what the customer was told last, with what it rests on', async () => {
    const { lookUp, keep, settle } = aCounter();
    const [a, b] = [await keep('A', 0), await keep('B', 1)];
    await settle(b, { kind: 'answer', means: 'written', bases: ['double-refund'] }, 3, {
      told: '已退费',
      basisWords: '按两倍计',
    });
    await settle(a, { kind: 'answer', means: 'written' }, 2, { told: '旧答复' });
    const last = { id: id('B'), ticketNumber: 'B000000000B', at: hoursOn(3) };
    expect(await lookUp({ number: WANG, limit: 25 }, 'x')).toMatchObject({
      body: {
        lastAnswer: { ...last, told: '已退费', basis: ['double-refund'], basisWords: '按两倍计' },
      },
    });
  });

  it('learns that the customer was refused, and on which ground (B5)', async () => {
    const { lookUp, keep, settle } = aCounter();
    const a = await keep('A', 0);
    await settle(a, { kind: 'refuse', ground: 'no-evidence' }, 1, { reason: '请补充' });
    expect(await lookUp({ number: WANG, limit: 25 }, 'x')).toMatchObject({
      body: { lastAnswer: { id: id('A'), at: hoursOn(1), refused: 'no-evidence' } },
    });
  });

  it('sees open notices with their agreed wording, for a stranger too (H6, Q2)', async () => {
    const { lookUp, store, clock, lent } = aCounter();
    const published = aNotice();
    await store.ledger.commit(changeWrites(noticeChange(undefined, published), lent.ownBranch));
    clock.set(MONDAY);
    const { content, id: noticeId } = published.notice;
    expect(await lookUp({ email: 'Nobody@Customer.example', limit: 25 }, 'x')).toMatchObject({
      body: {
        customer: { email: '***@customer.example' },
        items: [],
        notices: [{ id: noticeId, title: content.title, area: content.area }],
      },
    });
  });

  it('sees open notices of the area first, and none of another (H6)', async () => {
    const { lookUp, store, clock, lent } = aCounter();
    const ofArea = (letter: string, areaCodes?: readonly string[], hours = 0) =>
      aNotice({
        id: `01J000000000000000000000N${letter}`,
        content: anOutage({
          title: letter,
          occurredAt: hoursOn(hours),
          ...(areaCodes && { areaCodes }),
        }),
      });
    const published = [
      ofArea('A', ['320803']),
      ofArea('B'),
      ofArea('C', ['320100']),
      ofArea('D', ['320800']),
      ofArea('E', ['320803'], 2),
    ];
    for (const one of published)
      await store.ledger.commit(changeWrites(noticeChange(undefined, one), lent.ownBranch));
    clock.set(hoursOn(1));
    const seen = async (asked: object) => {
      const { body } = Object(await lookUp({ number: WANG, limit: 25, ...asked }, 'x'));
      return body.notices.map(({ title, matches }: { title: string; matches: boolean }) =>
        matches ? `${title} matches` : title,
      );
    };
    // A county is of its city's outage, a city of its counties'; a notice that names no area may be of any.
    expect((await seen({ area: '320803' })).toSorted()).toEqual(['A matches', 'B', 'D matches']);
    expect((await seen({ area: '320803' })).at(-1)).toBe('B');
    expect((await seen({ area: '320800' })).toSorted()).toEqual(['A matches', 'B', 'D matches']);
    expect((await seen({ area: '320100' })).toSorted()).toEqual(['B', 'C matches']);
    // When it happened: what began later is no reason of it.
    expect((await seen({ area: '320803', at: hoursOn(2) })).toSorted()).toContain('E matches');
    expect(await seen({ area: '320803', at: hoursOn(-1) })).toEqual([]);
  });

  it('sees those first that say what was asked about (H6, Q2)', async () => {
    const { lookUp, store, clock, lent } = aCounter();
    for (const [letter, functionsLost] of [
      ['A', ['宽带']],
      ['B', ['通话']],
    ] as const) {
      const published = aNotice({
        id: `01J000000000000000000000N${letter}`,
        content: anOutage({ title: letter, functionsLost }),
      });
      await store.ledger.commit(changeWrites(noticeChange(undefined, published), lent.ownBranch));
    }
    clock.set(MONDAY);
    for (const [about, first] of [
      ['宽带', 'A'],
      ['通话', 'B'],
    ] as const)
      expect(await lookUp({ number: WANG, limit: 25, about }, 'x')).toMatchObject({
        body: { notices: [{ title: first, matches: true }, { matches: false }] },
      });
  });

  it('finds nobody by a service number, and is told of what is no number at all', async () => {
    const { lookUp, keep } = aCounter();
    await keep('A', 0, '10086');
    expect(await lookUp({ number: '10086', limit: 25 }, 'x')).toMatchObject({
      body: { items: [] },
    });
    expect(await lookUp({ number: '123', limit: 25 }, 'x')).toMatchObject({
      problem: 'unusable-contact',
      details: [{ field: 'number' }],
    });
  });
});
