import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Served, serveJson } from '../intake/serve.ts';
import { itemSize, type WireItem } from './item-size.ts';
import type { Tally } from './tally.ts';

/** An index of a table, as far as it decides what a write costs. */
export type Index = {
  readonly keys: readonly string[];
  /** Attributes besides all keys; undefined when the whole item is projected. */
  readonly included?: readonly string[];
};

/** A table: its name at the engine, and its indexes. */
export type MeteredTable = { readonly name: string; readonly indexes: readonly Index[] };

const Item = z.record(z.string(), z.record(z.string(), z.unknown()));
const Put = z.object({ TableName: z.string(), Item });
const Transaction = z.object({
  TransactItems: z.array(z.looseObject({ Put: Put.optional(), Update: z.unknown().optional() })),
});
const Read = z.object({ ConsistentRead: z.boolean().optional() });
const Answer = z.object({ Item: Item.optional(), Items: z.array(Item).optional() });

const KEYS = ['pk', 'sk'];
const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** DynamoDB adds 100 bytes to each item that it holds, in a table and in an index. */
const heldBytes = (item: WireItem | undefined): number => (item ? itemSize(item) + 100 : 0);

const projected = ({ keys, included }: Index, item: WireItem | undefined) => {
  if (!item || !keys.every((key) => key in item)) return undefined;
  if (!included) return item;
  const wanted = [...KEYS, ...keys, ...included];
  return Object.fromEntries(Object.entries(item).filter(([name]) => wanted.includes(name)));
};

/** An entry that is new, moved or gone costs a write each way; one that stays as it is none. */
const indexUnits = (index: Index, old: WireItem | undefined, item: WireItem): number => {
  const [before, after] = [projected(index, old), projected(index, item)];
  if (!before && !after) return 0;
  if (!before || !after) return kilobytes(itemSize(before ?? after ?? {}));
  if (isDeepStrictEqual(before, after)) return 0;
  const moved = index.keys.some((key) => !isDeepStrictEqual(before[key], after[key]));
  const units = kilobytes(Math.max(itemSize(before), itemSize(after)));
  return moved ? kilobytes(itemSize(before)) + kilobytes(itemSize(after)) : units;
};

/** Passes every call on to a DynamoDB engine, and counts what DynamoDB would count. */
export const serveMetered = async (
  engine: string,
  tables: readonly MeteredTable[],
  tally: () => Tally,
  written: (table: string, items: readonly WireItem[]) => void,
): Promise<Served> => {
  const held = new Map<string, WireItem>();

  const countPut = ({ TableName, Item: item }: z.output<typeof Put>): void => {
    const key = JSON.stringify([TableName, item.pk, item.sk]);
    const old = held.get(key);
    const [before, after] = [old ? itemSize(old) : 0, itemSize(item)];
    const count = tally();
    // A transaction prepares and commits each item.
    count.writeUnits += 2 * kilobytes(Math.max(before, after));
    count.storedBytes += heldBytes(item) - heldBytes(old);
    for (const index of tables.find(({ name }) => name === TableName)?.indexes ?? []) {
      count.writeUnits += indexUnits(index, old, item);
      count.indexedBytes += heldBytes(projected(index, item)) - heldBytes(projected(index, old));
    }
    held.set(key, item);
  };

  const countRead = (request: unknown, answer: unknown): void => {
    const { Item: one, Items: many = [] } = Answer.parse(answer);
    const bytes = [...(one ? [one] : []), ...many].reduce((sum, item) => sum + itemSize(item), 0);
    const blocks = Math.max(1, Math.ceil(bytes / 4096));
    tally().readUnits += Read.parse(request).ConsistentRead === true ? blocks : blocks / 2;
  };

  return serveJson(async (body, headers) => {
    const target = String(headers['x-amz-target']);
    const response = await fetch(engine, {
      method: 'POST',
      headers: {
        authorization: String(headers.authorization),
        'content-type': String(headers['content-type']),
        'x-amz-date': String(headers['x-amz-date']),
        'x-amz-target': target,
      },
      body,
    });
    const text = await response.text();
    const operation = target.replace(/^.*[.]/, '');
    if (response.ok && operation === 'TransactWriteItems') {
      const { TransactItems } = Transaction.parse(JSON.parse(body));
      const puts = TransactItems.map(({ Put: put, Update: update }) => {
        if (!put || update !== undefined) throw new Error('a write that is not counted yet');
        return put;
      });
      puts.forEach(countPut);
      for (const name of new Set(puts.map(({ TableName }) => TableName)))
        written(
          name,
          puts.filter(({ TableName }) => TableName === name).map((put) => put.Item),
        );
    } else if (response.ok && (operation === 'GetItem' || operation === 'Query')) {
      countRead(JSON.parse(body), JSON.parse(text));
    } else if (response.ok) throw new Error(`a call that is not counted yet: ${operation}`);
    return { status: response.status, body: text };
  });
};
