import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listedMirror } from '../../functions/contracts/list-places.ts';
import { LEVELS } from '../../functions/domain/level.ts';
import type { TicketSnapshot } from '../../functions/domain/ticket/snapshot.ts';
import { isOpen, TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import {
  CursorRejected,
  type Page,
  type PageRequest,
  type Span,
  type TicketFilter,
} from '../../functions/ports/readers.ts';
import { listing } from '../../functions/store/indexes.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { makeThingList, makeThingReader } from '../../functions/store/thing-reader.ts';
import {
  makeDispatchQueue,
  makeReceivedTickets,
  makeTicketLists,
} from '../../functions/store/ticket-lists.ts';
import { MONDAY } from '../builders/ticket.ts';
import { inOwnHouse } from './own-house.ts';
import { aMirror, aNotice, anAlert, aTicket, dueAt, idOf, settled } from './samples.ts';

let stored: Stored;
const listed: TicketSnapshot[] = [];

/** Days after MONDAY on which some limits fall; several tickets share each. */
const DAYS = [0, 1, 2, 3];
const dayOf = (day: number) => plusSeconds(MONDAY, day * 86_400);

const arbitraryTicket = fc.record({
  state: fc.constantFrom(...TICKET_STATES),
  level: fc.constantFrom(...LEVELS),
  due: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  mirror: fc.boolean(),
});

/** Ids of which nine in ten share one shard: a page then needs far more of it than its even share. */
const LOPSIDED = Array.from({ length: 2000 }, (_, n) => idOf(n))
  .filter((id, n) => n % 20 === 0 || listing(id, listedMirror(aMirror())).listKey.endsWith('#0'))
  .slice(0, 240);

const write = async (writes: readonly Write[]) => {
  const ledger = makeLedger(stored);
  for (let from = 0; from < writes.length; from += 50)
    expect(await ledger.commit(writes.slice(from, from + 50))).toEqual({ kind: 'committed' });
};

/** All pages of a list, in order; a list that does not end fails. */
const allPages = async <T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  limit: number,
): Promise<readonly T[][]> => {
  const pages: T[][] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit, ...(cursor !== undefined && { cursor }) });
    pages.push([...page.items]);
    cursor = page.cursor;
    expect(pages.length).toBeLessThan(1000);
  } while (cursor !== undefined);
  return pages;
};

inOwnHouse(async (own) => {
  stored = own;
  const writes = fc.sample(arbitraryTicket, { numRuns: 240, seed: 7 }).map((one, n): Write => {
    const due = one.due === undefined ? undefined : dayOf(one.due);
    const id = LOPSIDED[n] ?? idOf(n);
    const { nextDueAt: _, ...facts } = aMirror({ id, state: one.state, level: one.level });
    listed.push({ ...facts, ...(due && { nextDueAt: due }) });
    if (one.mirror) return { kind: 'mirror', mirror: { ...facts, ...(due && { nextDueAt: due }) } };
    const ticket = aTicket({ id, state: one.state, level: one.level, clocks: dueAt(due) });
    return { kind: 'ticket', after: ticket, before: 0 };
  });
  await write(writes);
});

/** What a list must hold, told without the store: filtered and sorted in memory. */
const expected = ({ state, level, dueBefore }: TicketFilter): string[] =>
  listed
    .filter((one) => (state === undefined ? isOpen(one) : one.state === state))
    .filter((one) => level === undefined || one.level === level)
    .filter(
      (one) =>
        dueBefore === undefined || (one.nextDueAt !== undefined && one.nextDueAt < dueBefore),
    )
    .map((one) => `${one.nextDueAt ?? '9999'}#${one.id}`)
    .sort()
    .map((key) => key.slice(key.indexOf('#') + 1));

const optional = <T>(...values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });
const arbitraryFilter = fc
  .record({
    state: optional(...TICKET_STATES),
    level: optional(...LEVELS),
    dueBefore: optional(...DAYS.flatMap((day) => [dayOf(day), plusSeconds(dayOf(day), 1)])),
  })
  .map(
    ({ state, level, dueBefore }): TicketFilter => ({
      ...(state && { state }),
      ...(level && { level }),
      ...(dueBefore && { dueBefore }),
    }),
  );

describe('a list of tickets and mirrors', () => {
  it('holds exactly what its filter says, the next limit first, in pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFilter, fc.integer({ min: 1, max: 60 }), async (filter, limit) => {
        const lists = makeTicketLists(stored);
        const pages = await allPages((page) => lists.list(filter, page), limit);
        expect(pages.flat().map(({ id }) => id)).toEqual(expected(filter));
        for (const page of pages.slice(0, -1)) expect(page.length).toBe(limit);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the open ones where no state is asked for', async () => {
    const { items } = await makeTicketLists(stored).list({}, { limit: 100 });
    expect(items.length).toBe(100);
    expect(items.every((one) => isOpen(one))).toBe(true);
  });

  it('shows a mirror with its owner, and a ticket as its snapshot', async () => {
    const lists = makeTicketLists(stored);
    const items = (await allPages((page) => lists.list({}, page), 100)).flat();
    const wanted = listed.filter((one) => isOpen(one)).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(items.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(wanted);
  });

  it('leaves out a limit at the very instant of dueBefore, and takes in one second before it', async () => {
    const lists = makeTicketLists(stored);
    const ids = async (dueBefore: typeof MONDAY) =>
      (await lists.list({ dueBefore }, { limit: 100 })).items.map(({ nextDueAt }) => nextDueAt);
    expect(await ids(dayOf(0))).toEqual([]);
    expect(new Set(await ids(plusSeconds(dayOf(0), 1)))).toEqual(new Set([dayOf(0)]));
  });
});

describe('the queue of what awaits dispatch', () => {
  it('holds the branch’s own open tickets that no unit has, the next limit first, and no mirror', async () => {
    const work = { open: [], awaitsDispatch: false };
    const [given, back] = [idOf(900_001), idOf(900_002)];
    await write([
      { kind: 'ticket', after: aTicket({ id: given, work }), before: 0 },
      {
        kind: 'ticket',
        after: aTicket({ id: back, state: 'pending', work: { ...work, awaitsDispatch: true } }),
        before: 0,
      },
      { kind: 'mirror', mirror: aMirror({ id: idOf(900_003) }) },
    ]);
    const pages = await allPages((page) => makeDispatchQueue(stored).page(page), 7);
    const ids = pages.flat();
    const reader = makeThingReader(stored, 'ticket');
    const own = await Promise.all(expected({}).map((id) => reader.load(id)));
    const wanted = own.flatMap((ticket) => (ticket ? [ticket.id] : []));
    expect(wanted.length).toBeGreaterThan(30);
    expect(ids.filter((id) => id !== back)).toEqual(wanted);
    expect(ids).toContain(back);
  });

  it('is left when a unit gets the ticket, or it is settled', async () => {
    const ids = async () =>
      (await allPages((page) => makeDispatchQueue(stored).page(page), 100)).flat();
    const one = aTicket({ id: idOf(900_010) });
    const other = aTicket({ id: idOf(900_011) });
    await write([one, other].map((after): Write => ({ kind: 'ticket', after, before: 0 })));
    expect(await ids()).toEqual(expect.arrayContaining([one.id, other.id]));
    const work = { open: [], awaitsDispatch: false };
    await write([
      { kind: 'ticket', after: { ...one, version: 2, work, state: 'inProgress' }, before: 1 },
      { kind: 'ticket', after: settled(other), before: 1 },
    ]);
    const left = await ids();
    expect([left.includes(one.id), left.includes(other.id)]).toEqual([false, false]);
    const open = await allPages((page) => makeTicketLists(stored).list({}, page), 100);
    expect(open.flat().map(({ id }) => id)).toContain(one.id);
  });
});

describe('a cursor', () => {
  const cursorOf = async (filter: TicketFilter) => {
    const { cursor } = await makeTicketLists(stored).list(filter, { limit: 1 });
    if (cursor === undefined) throw new Error('the list has one page only');
    return cursor;
  };

  it.each<[string, TicketFilter]>([
    ['another state', { state: 'held' }],
    ['another level', { state: 'acknowledged', level: 'city' }],
    ['another dueBefore', { state: 'acknowledged', dueBefore: dayOf(3) }],
    ['no filter', {}],
  ])('is rejected with %s', async (_, filter) => {
    const cursor = await cursorOf({ state: 'acknowledged' });
    await expect(makeTicketLists(stored).list(filter, { limit: 1, cursor })).rejects.toThrow(
      CursorRejected,
    );
  });

  it("is rejected by another kind's list", async () => {
    const cursor = await cursorOf({});
    await expect(
      makeThingList(stored, 'alert').list(undefined, { limit: 1, cursor }),
    ).rejects.toThrow(CursorRejected);
  });

  it('of one branch is rejected by another, whose list has the same name', async () => {
    const cursor = await cursorOf({});
    const tables = { ...stored.tables, tickets: 'tickets-of-another-branch' };
    await expect(
      makeTicketLists({ ...stored, tables }).list({}, { limit: 1, cursor }),
    ).rejects.toThrow(CursorRejected);
  });

  it('is rejected when it is no cursor, has an older shape, or was altered in any character', async () => {
    const lists = makeTicketLists(stored);
    const rejected = (cursor: string) =>
      expect(lists.list({}, { limit: 1, cursor })).rejects.toThrow(CursorRejected);
    const json = (body: unknown) => Buffer.from(JSON.stringify(body)).toString('base64url');
    for (const cursor of ['', ' ', 'x', '!!!', '投诉', json({}), json(null), json({ after: 'x' })])
      await rejected(cursor);
    const cursor = await cursorOf({});
    await rejected(`${cursor}=`);
    await rejected(`${cursor}A`);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: cursor.length - 1 }), async (at) => {
        const other = cursor[at] === 'A' ? 'B' : 'A';
        await rejected(cursor.slice(0, at) + other + cursor.slice(at + 1));
      }),
      { numRuns: 40 },
    );
  });
});

describe('lists of alerts and notices', () => {
  it('give the newest first, of one state or of all, in pages of any size', async () => {
    const count = 30;
    const atMinute = (n: number) => plusSeconds(MONDAY, 60 * Math.floor(n / 2));
    await write(
      Array.from({ length: count }, (_, n): Write[] => [
        {
          kind: 'alert',
          after: anAlert({
            id: `alert-${String(n).padStart(2, '0')}`,
            state: n % 3 === 0 ? 'acknowledged' : 'raised',
            raisedAt: atMinute(n),
          }),
          before: 0,
        },
        {
          kind: 'notice',
          after: aNotice({
            id: `notice-${String(n).padStart(2, '0')}`,
            state: n % 3 === 0 ? 'closed' : 'published',
            publishedAt: atMinute(n),
          }),
          before: 0,
        },
      ]).flat(),
    );
    const newest = Array.from({ length: count }, (_, n) => count - 1 - n);
    const names = (kind: string, keep: (n: number) => boolean) =>
      newest.filter(keep).map((n) => `${kind}-${String(n).padStart(2, '0')}`);
    const [alerts, notices] = [makeThingList(stored, 'alert'), makeThingList(stored, 'notice')];
    for (const limit of [1, 7, 30, 100]) {
      const idsOf = async (list: (page: PageRequest) => Promise<Page<{ readonly id: string }>>) =>
        (await allPages(list, limit)).flat().map(({ id }) => id);
      expect(await idsOf((page) => alerts.list(undefined, page))).toEqual(
        names('alert', () => true),
      );
      expect(await idsOf((page) => alerts.list('raised', page))).toEqual(
        names('alert', (n) => n % 3 !== 0),
      );
      expect(await idsOf((page) => notices.list(undefined, page))).toEqual(
        names('notice', () => true),
      );
      expect(await idsOf((page) => notices.list('closed', page))).toEqual(
        names('notice', (n) => n % 3 === 0),
      );
    }
  });

  it('give back what was stored', async () => {
    const [alert, notice] = [anAlert({ id: 'alert-whole' }), aNotice({ id: 'notice-whole' })];
    await write([
      { kind: 'alert', after: alert, before: 0 },
      { kind: 'notice', after: notice, before: 0 },
    ]);
    expect(await makeThingReader(stored, 'alert').load(alert.id)).toEqual(alert);
    expect(await makeThingReader(stored, 'notice').load(notice.id)).toEqual(notice);
  });
});

describe('tickets by when they were received', () => {
  // A second before, on and after a day's two ends, and enough between them for several pages.
  const secondOf = (n: number) => [-1, 0, 86_399, 86_400][n] ?? n * 60;
  const received = Array.from({ length: 60 }, (_, n) => ({
    ticketId: idOf(5000 + n),
    receivedAt: plusSeconds(MONDAY, secondOf(n)),
  }));
  const within = async (span: Span, limit: number) =>
    (await allPages((page) => makeReceivedTickets(stored).within(span, page), limit)).flat();
  const expectedIn = ({ from, until }: Span) =>
    received
      .filter(({ receivedAt }) => (from ?? receivedAt) <= receivedAt && receivedAt < (until ?? '9'))
      .map(({ ticketId, receivedAt }) => ({ ticketId, at: `${receivedAt}#${ticketId}` }))
      .sort((one, other) => (one.at < other.at ? 1 : -1))
      .map(({ ticketId }) => ticketId);

  beforeAll(() =>
    write(received.map((one, n) => ({ kind: 'number', ticketNumber: `RECEIVED${n}`, ...one }))),
  );

  it.each([1, 7, 100])('are listed, the newest first, in pages of %i', async (limit) => {
    const [from, until] = [MONDAY, plusSeconds(MONDAY, 86_400)];
    const found = await within({ from, until }, limit);
    expect(found).toEqual(expectedIn({ from, until }));
    expect(found).toHaveLength(58);
  });

  it('take an open end', async () => {
    const until = plusSeconds(MONDAY, 86_400);
    expect(await within({ from: until }, 100)).toEqual(expectedIn({ from: until }));
    expect(await within({ until: MONDAY }, 100)).toEqual(expectedIn({ until: MONDAY }));
  });
});
