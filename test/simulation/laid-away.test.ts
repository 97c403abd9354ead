import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openColdStore } from '../../simulation/cloud/cold-store.ts';
import { makeTable } from '../../simulation/cloud/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-cold-'));
const cold = openColdStore(join(folder, 'rows'));
afterAll(() => {
  cold.close();
  rmSync(folder, { recursive: true });
});

const HOUR = 3_600_000;

const tableAt = (clock: { now: number }) =>
  makeTable(
    {
      ...{ name: 'tickets', arn: '', streams: true },
      indexes: [{ name: 'list', partition: 'listKey', sort: 'listSort', shown: ['listed'] }],
    },
    { now: () => clock.now, ofIndex: () => 0, ofRead: () => 0 },
    cold,
  );

const ticket = (id: string) => ({
  ...{ pk: `TICKET#${id}`, sk: 'TICKET', kind: 'TICKET' },
  ...{ listKey: 'all', listSort: id, listed: { id }, rest: Buffer.from(`rest of ${id}`) },
});
const listed = {
  ...{ IndexName: 'list', KeyConditionExpression: 'listKey = :all' },
  ExpressionAttributeValues: { ':all': 'all' },
};

it('rows that are laid away are answered as before, by key and by index, and are changed as before', () => {
  const clock = { now: 0 };
  const table = tableAt(clock);
  for (const id of ['a', 'b']) table.put(ticket(id));
  const before = table.query(listed);
  clock.now = HOUR;
  table.tidy(HOUR - 1);

  expect(table.query(listed)).toEqual(before);
  expect(table.peek('TICKET#b')).toEqual([ticket('b')]);
  expect(table.partitionKeys('TICKET#')).toHaveLength(2);
  expect(table.get({ pk: 'TICKET#a', sk: 'TICKET' }, true)).toEqual(ticket('a'));
  table.put({ ...ticket('a'), listed: { id: 'a', more: true } });
  expect(table.query(listed).Items.map((one) => one.listed)).toEqual([
    { id: 'a', more: true },
    { id: 'b' },
  ]);
  table.drop({ pk: 'TICKET#b', sk: 'TICKET' });
  expect(table.query(listed).Items).toHaveLength(1);
});

it('what was asked for since stays where it is', () => {
  const clock = { now: 0 };
  const table = tableAt(clock);
  const { kept } = table.put(ticket('a'));
  clock.now = HOUR;
  table.tidy(-1);
  expect(table.peek('TICKET#a')[0]).toBe(kept);
  table.tidy(0);
  expect(table.peek('TICKET#a')[0]).not.toBe(kept);
});

it('what is to be forgotten is, once its time is past', () => {
  const clock = { now: 0 };
  const table = tableAt(clock);
  table.put({ ...ticket('a'), expiresAt: 10 });
  clock.now = 10_000;
  table.tidy(-1);
  expect(table.query(listed).Items).toHaveLength(1);
  clock.now = 10_001;
  table.tidy(-1);
  expect(table.query(listed).Items).toEqual([]);
  expect(table.get({ pk: 'TICKET#a', sk: 'TICKET' }, true)).toBeUndefined();
});

it('what is laid away is forgotten in its time, and told of; the rest of its partition stays', () => {
  const clock = { now: 0 };
  const table = tableAt(clock);
  const going = { ...ticket('a'), expiresAt: 7_200 };
  const later = { ...{ pk: going.pk, sk: 'ENTRY#000001', kind: 'ENTRY' }, expiresAt: 10_800 };
  for (const item of [going, later, ticket('b')]) table.put(item);
  clock.now = HOUR;
  expect(table.tidy(HOUR)).toEqual([]);
  clock.now = 2 * HOUR;
  expect(table.tidy(clock.now)).toEqual([]);
  expect(table.peek(going.pk)).toHaveLength(2);

  clock.now = 2 * HOUR + 1;
  expect(table.tidy(clock.now)).toEqual([going]);
  expect(table.peek(going.pk)).toEqual([later]);
  expect(table.get(going, true)).toBeUndefined();
  expect(table.query(listed).Items.map(({ pk }) => pk)).toEqual(['TICKET#b']);

  table.tidy(clock.now);
  clock.now = 3 * HOUR + 1;
  expect(table.tidy(clock.now)).toEqual([later]);
  expect(table.partitionKeys('TICKET#')).toEqual(['TICKET#b']);
  expect(table.tidy(clock.now)).toEqual([]);
});
