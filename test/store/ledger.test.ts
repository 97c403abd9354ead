import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ledger, Write } from '../../functions/ports/ledger.ts';
import { makeKeyReader } from '../../functions/store/key-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeMirrorReader } from '../../functions/store/mirror-reader.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { MONDAY } from '../builders/ticket.ts';
import { inOwnHouse } from './own-house.ts';
import {
  aMirror,
  aNotice,
  anAlert,
  anEntry,
  aTicket,
  idOf,
  registration,
  settled,
} from './samples.ts';

let stored: Stored;
let ledger: Ledger;
let serial = 0;

/** A ticket that no other test has. */
const freshTicket = () => {
  serial += 1;
  return aTicket({ id: idOf(serial), ticketNumber: `N${serial}` });
};

const itemAt = async (pk: string, sk: string, table: keyof Stored['tables'] = 'tickets') =>
  (await stored.client.send(new GetCommand({ TableName: stored.tables[table], Key: { pk, sk } })))
    .Item;

inOwnHouse((own) => {
  stored = own;
});

beforeEach(() => {
  ledger = makeLedger({ ...stored, pause: async () => {} });
});

describe('a commit', () => {
  it('stores ticket, entry, number and key together', async () => {
    const ticket = freshTicket();
    expect(await ledger.commit(registration(ticket, `key-${ticket.id}`))).toEqual({
      kind: 'committed',
    });
    expect(await makeThingReader(stored, 'ticket').load(ticket.id)).toEqual(ticket);
    expect(await itemAt(`TICKET#${ticket.id}`, 'ENTRY#000001')).toMatchObject({
      kind: 'ENTRY',
      arms: 1,
    });
    expect(await itemAt(`NUMBER#${ticket.ticketNumber}`, 'NUMBER')).toMatchObject({
      kind: 'NUMBER',
    });
    expect(await makeKeyReader(stored).find(`key-${ticket.id}`)).toEqual({
      key: `key-${ticket.id}`,
      content: 'content-1',
      answer: { id: ticket.id },
    });
  });

  it('writes nothing at all when one write is refused', async () => {
    const [first, second] = [freshTicket(), freshTicket()];
    await ledger.commit(registration(first, 'key-shared'));
    expect(await ledger.commit(registration(second, 'key-shared'))).toEqual({
      kind: 'key-taken',
      key: 'key-shared',
    });
    expect(await makeThingReader(stored, 'ticket').load(second.id)).toBeUndefined();
    expect(await itemAt(`TICKET#${second.id}`, 'ENTRY#000001')).toBeUndefined();
    expect(await itemAt(`NUMBER#${second.ticketNumber}`, 'NUMBER')).toBeUndefined();
  });

  it.each([
    ['none', 0],
    ['one version too low', 2],
    ['one version too high', 4],
  ])('is stale over a ticket at version 3 when it expects %s', async (_, before) => {
    const ticket = { ...freshTicket(), version: 3 };
    await ledger.commit([{ kind: 'ticket', after: ticket, before: 0 }]);
    const next = { ...settled(ticket), version: 9 };
    expect(await ledger.commit([{ kind: 'ticket', after: next, before }])).toEqual({
      kind: 'stale',
    });
    expect(await makeThingReader(stored, 'ticket').load(ticket.id)).toEqual(ticket);
  });

  it('goes through over the very version that it expects', async () => {
    const ticket = freshTicket();
    await ledger.commit([{ kind: 'ticket', after: ticket, before: 0 }]);
    const next = settled(ticket);
    expect(await ledger.commit([{ kind: 'ticket', after: next, before: 1 }])).toEqual({
      kind: 'committed',
    });
    expect(await makeThingReader(stored, 'ticket').load(ticket.id)).toEqual(next);
  });

  it('is stale over an alert or a notice that is there already', async () => {
    const raise: Write = { kind: 'alert', after: anAlert(), before: 0 };
    const publish: Write = { kind: 'notice', after: aNotice(), before: 0 };
    expect(await ledger.commit([raise, publish])).toEqual({ kind: 'committed' });
    expect(await ledger.commit([raise])).toEqual({ kind: 'stale' });
    expect(await ledger.commit([publish])).toEqual({ kind: 'stale' });
  });

  it('never writes over an entry of the audit trail', async () => {
    const { id } = freshTicket();
    const entry = anEntry({ id });
    await ledger.commit([{ kind: 'entry', entry }]);
    const other = { ...entry, correlationId: 'another' };
    expect(await ledger.commit([{ kind: 'entry', entry: other }])).toEqual({ kind: 'stale' });
  });

  it("refuses another ticket's number, and takes the ticket's own again", async () => {
    const claim = (ticketId: string): Write => ({
      kind: 'number',
      ticketNumber: 'TAKEN',
      ticketId,
      receivedAt: MONDAY,
    });
    expect(await ledger.commit([claim('a')])).toEqual({ kind: 'committed' });
    expect(await ledger.commit([claim('b')])).toEqual({ kind: 'number-taken' });
    expect(await ledger.commit([claim('a')])).toEqual({ kind: 'committed' });
  });

  it('takes an event in once', async () => {
    const seen: Write = { kind: 'seen', eventId: 'event-1', at: MONDAY };
    expect(await ledger.commit([seen])).toEqual({ kind: 'committed' });
    expect(await ledger.commit([seen])).toEqual({ kind: 'seen' });
  });

  it("opens the regulator's file once (F4)", async () => {
    const file = {
      ticketId: idOf(1),
      ticketNumber: 'N1',
      owner: 'huaian',
      openedAt: MONDAY,
      version: 5,
    };
    const open: Write = { kind: 'regulator-file', file };
    expect(await ledger.commit([open])).toEqual({ kind: 'committed' });
    expect(await ledger.commit([open])).toEqual({ kind: 'seen' });
  });

  it('tells a taken key before everything else that is refused', async () => {
    const ticket = freshTicket();
    const again: Write[] = [
      ...registration(ticket, 'key-again'),
      { kind: 'seen', eventId: 'event-again', at: MONDAY },
    ];
    await ledger.commit(again);
    expect(await ledger.commit(again)).toEqual({ kind: 'key-taken', key: 'key-again' });
    const withoutKey = again.filter(({ kind }) => kind !== 'key');
    expect(await ledger.commit(withoutKey)).toEqual({ kind: 'seen' });
    const taken: Write[] = [
      { kind: 'ticket', after: ticket, before: 0 },
      {
        ...{ kind: 'number', ticketNumber: ticket.ticketNumber },
        ...{ ticketId: 'another', receivedAt: MONDAY },
      },
    ];
    expect(await ledger.commit(taken)).toEqual({ kind: 'number-taken' });
  });

  it('lets one of 20 simultaneous commits of one key through, and tells 19 that it is taken', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => ledger.commit(registration(freshTicket(), 'key-raced'))),
    );
    const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
    expect([count('committed'), count('key-taken')]).toEqual([1, 19]);
  });

  it('keeps a mirror at its highest version, whatever order events come in', async () => {
    const [older, newer] = [aMirror({ version: 3 }), aMirror({ version: 4, level: 'province' })];
    const mirrors = makeMirrorReader(stored);
    expect(await ledger.commit([{ kind: 'mirror', mirror: older }])).toEqual({ kind: 'committed' });
    expect(await ledger.commit([{ kind: 'mirror', mirror: newer }])).toEqual({ kind: 'committed' });
    expect(await ledger.commit([{ kind: 'mirror', mirror: newer }])).toEqual({ kind: 'stale' });
    expect(await ledger.commit([{ kind: 'mirror', mirror: older }])).toEqual({ kind: 'stale' });
    expect(await mirrors.find(newer.id)).toEqual(newer);
  });

  it('takes 1 and 100 writes, and neither 0 nor 101', async () => {
    const many = (count: number): Write[] =>
      Array.from({ length: count }, (_, n) => ({
        kind: 'seen',
        eventId: `${count}-${n}`,
        at: MONDAY,
      }));
    expect(await ledger.commit(many(1))).toEqual({ kind: 'committed' });
    expect(await ledger.commit(many(100))).toEqual({ kind: 'committed' });
    await expect(ledger.commit(many(0))).rejects.toThrow(RangeError);
    await expect(ledger.commit(many(101))).rejects.toThrow(RangeError);
  });

  it('stores personal data in the case-files table alone', async () => {
    const { id } = freshTicket();
    const caseFile = {
      ticketId: id,
      person: { name: '王小明', phone: '+8613800000000', email: undefined },
      words: { title: '话费', facts: '多扣了钱' },
      channel: { callId: 'C-1' },
      evidence: [],
      storedAt: MONDAY,
    };
    const note = { ticketId: id, sequence: 2, text: { told: '已退费' } };
    await ledger.commit([
      { kind: 'case-file', caseFile },
      { kind: 'case-note', note },
    ]);
    expect(await itemAt(`TICKET#${id}`, 'INTAKE', 'caseFiles')).toMatchObject({
      person: { name: '王小明', phone: '+8613800000000' },
    });
    expect(await itemAt(`TICKET#${id}`, 'TEXT#000002', 'caseFiles')).toMatchObject(note);
    expect(await itemAt(`TICKET#${id}`, 'INTAKE')).toBeUndefined();
    expect(await itemAt(`TICKET#${id}`, 'TEXT#000002')).toBeUndefined();
  });
});

describe('an item', () => {
  it('stands in the due index while it is open, set aside or not', async () => {
    const [open, aside, done] = [freshTicket(), freshTicket(), freshTicket()];
    await ledger.commit([
      { kind: 'ticket', after: open, before: 0 },
      { kind: 'ticket', after: { ...aside, setAside: true }, before: 0 },
      { kind: 'ticket', after: settled(done), before: 0 },
    ]);
    const dueShard = async (id: string) => (await itemAt(`TICKET#${id}`, 'TICKET'))?.dueShard;
    expect(await dueShard(open.id)).toBeTypeOf('number');
    expect(await dueShard(aside.id)).toBeTypeOf('number');
    expect(await dueShard(done.id)).toBeUndefined();
  });

  it('of an entry carries `publish` and `arms` only where the stream filters must find them', async () => {
    const { id } = freshTicket();
    await ledger.commit([
      { kind: 'entry', entry: anEntry({ id, sequence: 1, publish: true }) },
      { kind: 'entry', entry: { ...anEntry({ id, sequence: 2, publish: false }), arms: 2 } },
    ]);
    const [published, arming] = [
      await itemAt(`TICKET#${id}`, 'ENTRY#000001'),
      await itemAt(`TICKET#${id}`, 'ENTRY#000002'),
    ];
    expect(published).toMatchObject({ kind: 'ENTRY', publish: true });
    expect(published).not.toHaveProperty('arms');
    expect(arming).toMatchObject({ kind: 'ENTRY', arms: 2 });
    expect(arming).not.toHaveProperty('publish');
  });
});
