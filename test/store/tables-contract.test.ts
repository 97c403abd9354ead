import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLedger } from '../../functions/store/ledger.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { memoryTables } from './memory-tables.ts';
import { inOwnHouse } from './own-house.ts';
import { aTicket, idOf, registration } from './samples.ts';

let real: Stored;
const { stored: memory } = memoryTables();

inOwnHouse((own) => {
  real = own;
});

const put = (Item: Record<string, unknown>, condition: object = {}) => ({
  Put: { TableName: 'tickets', Item, ...condition },
});
const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };
const atVersion = (version: number) => ({
  ConditionExpression: '#version = :before',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':before': version },
});
const overLower = (version: number) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

describe.each([
  ['the engine', () => real],
  ['the memory', () => memory],
] as const)('%s', (name, stored) => {
  const transact = (...TransactItems: ReturnType<typeof put>[]) =>
    stored().client.send(new TransactWriteCommand({ TransactItems }));
  const get = async (pk: string, sk: string) =>
    (
      await stored().client.send(
        new GetCommand({ TableName: 'tickets', Key: { pk, sk }, ConsistentRead: true }),
      )
    ).Item;
  const query = async (input: Omit<QueryCommandInput, 'TableName'>) =>
    stored().client.send(new QueryCommand({ TableName: 'tickets', ...input }));
  const all = async (input: Omit<QueryCommandInput, 'TableName'>) => {
    const sorts: unknown[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await query({ ...input, ...(from && { ExclusiveStartKey: from }) });
      sorts.push(...(page.Items ?? []).map(({ sk }) => sk));
      from = page.LastEvaluatedKey;
    } while (from);
    return sorts;
  };

  it('writes all of a transaction or nothing, and says of each item why', async () => {
    await transact(put({ pk: 'A', sk: '1', version: 1 }));
    const refused = transact(put({ pk: 'A', sk: '2' }), put({ pk: 'A', sk: '1' }, ABSENT));
    const error = await refused.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(
      (error as TransactionCanceledException).CancellationReasons?.map(({ Code }) => Code),
    ).toEqual(['None', 'ConditionalCheckFailed']);
    expect(await get('A', '2')).toBeUndefined();
  });

  it.each([
    ['absent, where nothing is', ABSENT, undefined, true],
    ['absent, where something is', ABSENT, 1, false],
    ['at a version, one below', atVersion(2), 1, false],
    ['at a version, on it', atVersion(2), 2, true],
    ['at a version, one above', atVersion(2), 3, false],
    ['at a version, where nothing is', atVersion(2), undefined, false],
    ['over a lower one, where nothing is', overLower(2), undefined, true],
    ['over a lower one, one below', overLower(2), 1, true],
    ['over a lower one, on it', overLower(2), 2, false],
  ])('holds a condition: %s', async (which, condition, before, holds) => {
    const pk = `condition ${which}`;
    if (before !== undefined) await transact(put({ pk, sk: '1', version: before }));
    const written = transact(put({ pk, sk: '1', version: 9 }, condition));
    await (holds ? written : expect(written).rejects.toThrow(TransactionCanceledException));
    expect((await get(pk, '1'))?.version).toBe(holds ? 9 : before);
  });

  it('refuses a transaction that touches an item twice, or more than a hundred', async () => {
    await expect(transact(put({ pk: 'B', sk: '1' }), put({ pk: 'B', sk: '1' }))).rejects.toThrow();
    const many = Array.from({ length: 101 }, (_, sk) => put({ pk: 'B', sk: `${sk}` }));
    await expect(transact(...many)).rejects.toThrow();
    expect(await get('B', '1')).toBeUndefined();
  });

  it('keeps what is nested, and bytes; leaves out what is undefined', async () => {
    await transact(
      put({ pk: 'C', sk: '1', a: { b: [1, 'zwei', null, true], c: undefined }, d: undefined }),
    );
    expect(await get('C', '1')).toEqual({ pk: 'C', sk: '1', a: { b: [1, 'zwei', null, true] } });
    await transact(put({ pk: 'C', sk: '2', bytes: new Uint8Array([1, 2, 255]) }));
    const { bytes } = { bytes: undefined, ...(await get('C', '2')) };
    expect([...(bytes ?? [])]).toEqual([1, 2, 255]);
  });

  it.each([
    ['a prefix', 'begins_with(sk, :a)', { ':a': 'b' }, ['b1', 'b2']],
    ['above', 'sk > :a', { ':a': 'b1' }, ['b2', 'c']],
    ['below', 'sk < :a', { ':a': 'b1' }, ['a']],
    ['below or on', 'sk <= :a', { ':a': 'b1' }, ['a', 'b1']],
    [
      'between, its ends with it',
      'sk BETWEEN :a AND :z',
      { ':a': 'b1', ':z': 'c' },
      ['b1', 'b2', 'c'],
    ],
  ])(
    'reads a partition in its order, in pages of any size: %s',
    async (_, condition, values, sorts) => {
      for (const sk of ['c', 'b2', 'a', 'b1']) await transact(put({ pk: 'D', sk }));
      const asked = {
        KeyConditionExpression: `pk = :pk AND ${condition}`,
        ExpressionAttributeValues: { ':pk': 'D', ...values },
        ConsistentRead: true,
      };
      for (const Limit of [1, 2, 3, 10]) {
        expect(await all({ ...asked, Limit })).toEqual(sorts);
        expect(await all({ ...asked, Limit, ScanIndexForward: false })).toEqual(sorts.toReversed());
      }
    },
  );

  it('has in a sparse index what has its keys, and no more of it than is projected', async () => {
    const shard = name === 'the engine' ? 101 : 102;
    const due = async () =>
      (
        await query({
          IndexName: 'due',
          KeyConditionExpression: 'dueShard = :shard AND lookAt <= :until',
          ExpressionAttributeValues: { ':shard': shard, ':until': '2026-02' },
        })
      ).Items;
    await transact(put({ pk: 'E', sk: '1', dueShard: shard, lookAt: '2026-01', other: 1 }));
    await transact(put({ pk: 'E', sk: '2', lookAt: '2026-01' }));
    await transact(put({ pk: 'E', sk: '3', dueShard: shard, lookAt: '2026-03' }));
    expect(await due()).toEqual([{ pk: 'E', sk: '1', dueShard: shard, lookAt: '2026-01' }]);
    await transact(put({ pk: 'E', sk: '1', other: 2 }));
    expect(await due()).toEqual([]);
  });

  it('deletes, and what is gone already too', async () => {
    await transact(put({ pk: 'F', sk: '1' }));
    const gone = new DeleteCommand({ TableName: 'tickets', Key: { pk: 'F', sk: '1' } });
    await stored().client.send(gone);
    await stored().client.send(gone);
    expect(await get('F', '1')).toBeUndefined();
  });

  it('tells a ledger what became of its transactions', async () => {
    const ledger = makeLedger({ ...stored(), pause: async () => {} });
    const ticket = aTicket({ id: idOf(7001), ticketNumber: 'N7001' });
    const commit = () => ledger.commit(registration(ticket, 'key-7001'));
    expect(await commit()).toEqual({ kind: 'committed' });
    expect(await commit()).toEqual({ kind: 'key-taken', key: 'key-7001' });
    const stale = { kind: 'ticket', after: { ...ticket, version: 9 }, before: 8 } as const;
    expect(await ledger.commit([stale])).toEqual({ kind: 'stale' });
  });
});

type Step =
  | { readonly do: 'put'; readonly sk: string; readonly version: number; readonly over?: number }
  | { readonly do: 'delete'; readonly sk: string };

const steps = fc.array(
  fc.oneof(
    fc.record(
      {
        do: fc.constant('put' as const),
        sk: fc.constantFrom('a', 'b', 'c'),
        version: fc.integer({ min: 1, max: 3 }),
        over: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['do', 'sk', 'version'] },
    ),
    fc.record({ do: fc.constant('delete' as const), sk: fc.constantFrom('a', 'b', 'c') }),
  ),
  { maxLength: 12 },
);

let run = 0;

it('both come to the same, whatever is done', async () => {
  const outcomeOf = async ({ client }: Stored, pk: string, step: Step) => {
    try {
      const key = { pk, sk: step.sk };
      if (step.do === 'delete')
        await client.send(new DeleteCommand({ TableName: 'tickets', Key: key }));
      else
        await client.send(
          new PutCommand({
            TableName: 'tickets',
            Item: { ...key, version: step.version },
            ...(step.over !== undefined && overLower(step.over)),
          }),
        );
      return 'done';
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown';
    }
  };
  const stands = async ({ client }: Stored, pk: string) =>
    (
      await client.send(
        new QueryCommand({
          TableName: 'tickets',
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ConsistentRead: true,
        }),
      )
    ).Items;
  await fc.assert(
    fc.asyncProperty(steps, async (course) => {
      run += 1;
      const pk = `run ${run}`;
      for (const step of course)
        expect(await outcomeOf(memory, pk, step)).toBe(await outcomeOf(real, pk, step));
      expect(await stands(memory, pk)).toEqual(await stands(real, pk));
    }),
    { numRuns: 40 },
  );
});
