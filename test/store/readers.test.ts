import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { NO_TIMER } from '../../functions/domain/timer.ts';
import type { Ledger, Write } from '../../functions/ports/ledger.ts';
import type { EntryReader } from '../../functions/ports/readers.ts';
import { makeCaseFileReader } from '../../functions/store/case-file-reader.ts';
import { makeCustomerTickets } from '../../functions/store/customer-tickets.ts';
import { makeDueReader } from '../../functions/store/due-reader.ts';
import { makeEntryReader } from '../../functions/store/entry-reader.ts';
import { makeKeyReader } from '../../functions/store/key-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeMirrorReader } from '../../functions/store/mirror-reader.ts';
import { makeReceiptReader } from '../../functions/store/notice-receipt-reader.ts';
import { makeContactReader } from '../../functions/store/repeat-reader.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { makeNumberReader } from '../../functions/store/ticket-number-reader.ts';
import { makeWordsEraser } from '../../functions/store/words-eraser.ts';
import { MONDAY, aTicket as registered } from '../builders/ticket.ts';
import { inOwnHouse } from './own-house.ts';
import { aNotice, aNoticeEntry, anEntry, aTicket, idOf } from './samples.ts';

let stored: Stored;
let ledger: Ledger;
let entryReader: EntryReader<'ticket'>;

inOwnHouse((own) => {
  stored = own;
  ledger = makeLedger(stored);
  entryReader = makeEntryReader(stored, 'ticket');
});

const commit = async (...writes: Write[]) =>
  expect(await ledger.commit(writes)).toEqual({ kind: 'committed' });

it('a ticket is found by its number', async () => {
  const ticket = aTicket({ id: idOf(4711), ticketNumber: 'J8MMED9G79Z' });
  const { id: ticketId, ticketNumber } = ticket;
  await commit(
    { kind: 'ticket', after: ticket, before: 0 },
    { kind: 'number', ticketNumber, ticketId, receivedAt: MONDAY },
  );
  expect(await makeNumberReader(stored).ticketOf(ticketNumber)).toEqual(ticket);
});

it('words about an order are erased by their places, the ticket’s own and the others stay', async () => {
  const [ticketId, orderId] = [idOf(31), idOf(32)];
  const note = (sequence: number, more: { orderId?: string } = {}): Write => ({
    kind: 'case-note',
    note: { ticketId, sequence, text: { reason: `words ${sequence}` }, ...more },
  });
  await commit(...[2, 3, 4].map((sequence) => note(sequence, { orderId })), note(3));
  const { erase } = makeWordsEraser(stored);
  const { orderNotes, notes } = makeCaseFileReader(stored);
  for (const _ of ['once', 'again']) {
    await erase({ ticketId, id: orderId }, [2, 3, 9]);
    expect((await orderNotes(ticketId, orderId)).map(({ sequence }) => sequence)).toEqual([4]);
    expect(await notes(ticketId)).toHaveLength(1);
  }
});

describe('what is not stored', () => {
  it('is undefined or empty, not an error', async () => {
    expect(await makeThingReader(stored, 'ticket').load('none')).toBeUndefined();
    expect(await makeMirrorReader(stored).find('none')).toBeUndefined();
    expect(await makeKeyReader(stored).find('none')).toBeUndefined();
    expect(await makeNumberReader(stored).ticketOf('none')).toBeUndefined();
    expect(await makeCaseFileReader(stored).caseFile('none')).toBeUndefined();
    expect(await makeCaseFileReader(stored).notes('none')).toEqual([]);
    expect(await makeReceiptReader(stored).receipts('none')).toEqual([]);
    expect(await entryReader.entries('none', { limit: 5 })).toEqual({
      items: [],
    });
  });

  it('is told from what is stored in a wrong form, which throws', async () => {
    const key = { pk: 'TICKET#broken', sk: 'TICKET' };
    await stored.client.send(
      new PutCommand({
        TableName: stored.tables.tickets,
        Item: { ...aTicket({ id: 'broken' }), ...key, state: 'misplaced' },
      }),
    );
    await expect(makeThingReader(stored, 'ticket').load('broken')).rejects.toThrow(ZodError);
  });
});

describe('the due reader', () => {
  const reader = () => makeDueReader(stored);
  const dueBy = async (until: Instant, limit = 100) => {
    const pages = reader().shards.map((shard) => reader().page(shard, until, limit));
    return (await Promise.all(pages)).flatMap(({ things }) => things);
  };

  it('finds tickets and notices up to the instant at which they are to be looked at, and no others', async () => {
    const watch = { timer: { ...NO_TIMER, lookAt: MONDAY }, toldVersion: 1 };
    await commit(
      { kind: 'ticket', after: aTicket({ id: idOf(1), lookAt: MONDAY }), before: 0 },
      {
        kind: 'ticket',
        after: aTicket({ id: idOf(2), lookAt: plusSeconds(MONDAY, 1) }),
        before: 0,
      },
      { kind: 'notice', after: aNotice({ id: idOf(3), watch }), before: 0 },
    );
    const things = await dueBy(MONDAY);
    expect(things).toHaveLength(2);
    expect(things).toContainEqual({ kind: 'ticket', id: idOf(1) });
    expect(things).toContainEqual({ kind: 'notice', id: idOf(3) });
  });

  it('gives the longest due of a shard first, and reads on where a page ends', async () => {
    const tickets = Array.from({ length: 64 }, (_, n) =>
      aTicket({ id: idOf(100 + n), lookAt: plusSeconds(MONDAY, -100_000 - n) }),
    );
    await commit(...tickets.map((ticket): Write => ({ kind: 'ticket', after: ticket, before: 0 })));
    const until = plusSeconds(MONDAY, -100_000);
    const found: string[] = [];
    for (const shard of reader().shards) {
      const ids: string[] = [];
      let from: unknown;
      do {
        const { things, next } = await reader().page(shard, until, 2, from);
        ids.push(...things.map(({ id }) => id));
        from = next;
      } while (from !== undefined);
      expect(ids).toEqual(ids.toSorted().reverse());
      found.push(...ids);
    }
    expect(found.sort()).toEqual(tickets.map(({ id }) => id));
  });
});

describe('the contact reader (B9)', () => {
  const contact = (ticketId: string, seconds: number, category = 'billing'): Write => ({
    kind: 'contact',
    contact: 'hash',
    category,
    ticketId,
    receivedAt: plusSeconds(MONDAY, seconds),
  });
  const first = async (seconds: number) =>
    (await makeContactReader(stored).first('hash', 'billing', plusSeconds(MONDAY, seconds)))
      ?.ticketId;

  it('finds the first ticket since an instant, the one received at it included', async () => {
    await commit(contact('a', 0), contact('b', 10), contact('n', -10, 'network'));
    expect(await first(-1)).toBe('a');
    expect(await first(0)).toBe('a');
    expect(await first(1)).toBe('b');
    expect(await first(11)).toBeUndefined();
  });
});

describe('a customer’s tickets', () => {
  const at = (contact: string, category: string, ticketId: string, seconds: number): Write => ({
    ...{ kind: 'contact', contact, category, ticketId },
    receivedAt: plusSeconds(MONDAY, seconds),
  });

  it('come the newest first, of every category and under every key version, page by page', async () => {
    await commit(
      at('new.c', 'billing', 'c1', 0),
      at('old.c', 'network', 'c2', 10),
      at('new.c', 'network', 'c3', 20),
      at('another', 'network', 'c4', 30),
      at('new.c', 'billing', 'c5', 40),
    );
    const { of } = makeCustomerTickets(stored);
    const first = await of(['new.c', 'old.c'], { limit: 3 });
    expect(first.items.map(({ ticketId }) => ticketId)).toEqual(['c5', 'c3', 'c2']);
    const rest = await of(['new.c', 'old.c'], { limit: 3, cursor: first.cursor ?? '' });
    expect(rest.items.map(({ ticketId }) => ticketId)).toEqual(['c1']);
    expect(rest.cursor).toBeUndefined();
  });
});

describe('entries', () => {
  it('come in their order, page by page, each once', async () => {
    const id = idOf(500);
    const sequences = Array.from({ length: 12 }, (_, n) => n + 1);
    await commit(
      ...sequences.map((sequence): Write => ({ kind: 'entry', entry: anEntry({ id, sequence }) })),
    );
    const first = await entryReader.entries(id, { limit: 5 });
    const second = await entryReader.entries(id, { limit: 5, cursor: first.cursor ?? '' });
    const third = await entryReader.entries(id, { limit: 5, cursor: second.cursor ?? '' });
    const read = [first, second, third].flatMap(({ items }) => items);
    expect(read.map(({ sequence }) => sequence)).toEqual(sequences);
    expect(third.cursor).toBeUndefined();
  });

  it("of other branches stand behind the own entry of their sequence, under their event's id", async () => {
    const id = idOf(501);
    const receipt = (receiver: string): Write => ({
      kind: 'entry',
      entry: aNoticeEntry({ id, sequence: 1, eventId: `${id}.1.${receiver}` }),
    });
    await commit(
      receipt('xuzhou'),
      { kind: 'entry', entry: aNoticeEntry({ id, sequence: 1, eventId: `${id}.1` }) },
      receipt('huaian'),
      { kind: 'entry', entry: aNoticeEntry({ id, sequence: 2, eventId: `${id}.2` }) },
    );
    const { items } = await makeEntryReader(stored, 'notice').entries(id, {
      limit: 10,
    });
    expect(items.map(({ eventId }) => eventId)).toEqual([
      `${id}.1`,
      `${id}.1.huaian`,
      `${id}.1.xuzhou`,
      `${id}.2`,
    ]);
  });

  it('of a registered ticket are read back as they were recorded', async () => {
    const { entries } = registered({ ticketId: idOf(502) });
    await commit(...entries.map((entry): Write => ({ kind: 'entry', entry })));
    const page = await entryReader.entries(idOf(502), { limit: 10 });
    expect(page.items).toEqual(entries);
  });

  it('that are not for the bus are read back as such', async () => {
    const entry = anEntry({ id: idOf(503), publish: false });
    await commit({ kind: 'entry', entry });
    const page = await entryReader.entries(idOf(503), { limit: 10 });
    expect(page.items).toEqual([entry]);
  });
});

describe('receipts of a notice (H4)', () => {
  it("show each branch's highest version, in whatever order they came", async () => {
    const receipt = (branch: string, version: number): Write => ({
      kind: 'receipt',
      receipt: { noticeId: 'notice', branch, version, at: MONDAY },
    });
    await commit(receipt('huaian', 2), receipt('xuzhou', 1));
    await commit(receipt('huaian', 1));
    const receipts = await makeReceiptReader(stored).receipts('notice');
    expect(receipts.map(({ branch, version }) => [branch, version])).toEqual([
      ['huaian', 2],
      ['xuzhou', 1],
    ]);
  });
});

describe('the personal half of a ticket', () => {
  it('is read back with the words of customer and staff, in their order', async () => {
    const ticketId = idOf(600);
    const caseFile = {
      ticketId,
      person: { name: '王小明', number: '+8613900000000' },
      words: { title: '话费争议', demand: '退费', facts: '九月多扣 30 元。😠' },
      channel: { callId: 'C-9' },
      evidence: [{ key: 'scans/1', contentType: 'image/png', bytes: 9, fileName: '账单.png' }],
      storedAt: MONDAY,
    };
    const note = (sequence: number) => ({
      ticketId,
      sequence,
      text: { told: `第 ${sequence} 次` },
    });
    await commit(
      { kind: 'case-file', caseFile },
      { kind: 'case-note', note: note(11) },
      { kind: 'case-note', note: note(2) },
    );
    const reader = makeCaseFileReader(stored);
    expect(await reader.caseFile(ticketId)).toEqual(caseFile);
    expect(await reader.notes(ticketId)).toEqual([note(2), note(11)]);
  });

  it('is read whole where it is more than the engine gives at once (1 MB)', async () => {
    const ticketId = idOf(601);
    const notes = [1, 2, 3, 4].map((sequence) => ({
      ticketId,
      sequence,
      text: { told: '长'.repeat(100_000) },
    }));
    for (const note of notes) await commit({ kind: 'case-note', note });
    expect(await makeCaseFileReader(stored).notes(ticketId)).toEqual(notes);
  });
});
