import * as z from 'zod';
import type { WiredTable } from '../house/wiring.ts';
import type { ColdStore, Place } from './cold-store.ts';
import {
  type Condition,
  conditionOf,
  type Item,
  NotUnderstood,
  type Spoken,
} from './conditions.ts';
import { type KeyRange, keyRangeOf } from './key-range.ts';
import { bounded, page, type QueryInput, type QueryOutput } from './query.ts';
import { type SortedRows, sortedRows } from './sorted-rows.ts';
import { keptItem } from './stored-value.ts';
import {
  catchUp,
  emptyIndex,
  follow,
  type Index,
  keyAt,
  projected,
  queryIndex,
  showAgain,
} from './table-index.ts';

/** Where an item stands. */
export type Key = { readonly pk: string; readonly sk: string };

/** How late what was written is seen where it may be seen late, in milliseconds. */
export type Lateness = {
  readonly now: () => number;
  /** Of one write in an index. */
  readonly ofIndex: () => number;
  /** Of one write, to a reader that does not ask for consistency. */
  readonly ofRead: () => number;
};

type Row = { item: Item; before?: { item: Item | undefined; until: number } };
type Partition = { readonly rows: SortedRows<Row>; touchedAt: number };

/** A table in memory, as DynamoDB keeps one: items by key, and sparse indexes that follow it. */
export type Table = {
  readonly name: string;
  readonly get: (key: Key, consistent: boolean) => Item | undefined;
  readonly query: (input: QueryInput) => QueryOutput;
  /** Whether a condition holds for what stands at a key now. */
  readonly holds: (key: Key, condition: string | undefined, spoken: Spoken) => boolean;
  /** @returns what is kept of it, and what stood there before */
  readonly put: (item: Item) => { readonly kept: Item; readonly before: Item | undefined };
  readonly drop: (key: Key) => Item | undefined;
  /** The keys of all partitions that begin so, in no order that means anything. */
  readonly partitionKeys: (beginning: string) => readonly string[];
  /** All items of a partition as they stand, which are not fetched back for it. */
  readonly peek: (pk: string) => readonly Item[];
  /**
   * Forgets what is to be forgotten by now, as DynamoDB does of itself, and lays away what nobody has
   * asked for since an instant. To whoever asks for it, nothing differs: what is laid away is forgotten
   * when it would be otherwise.
   * @returns what was forgotten
   */
  readonly tidy: (untouchedSince: number) => readonly Item[];
  /** The first row of each partition of an index: where the least sort key stands. */
  readonly leastIn: (index: string) => string | undefined;
};

/** The key of an item. @throws NotUnderstood for one without */
export const keyOf = (item: Item): Key => {
  const { pk, sk } = item;
  if (typeof pk !== 'string' || typeof sk !== 'string' || pk === '' || sk === '')
    throw new NotUnderstood('an item without its key');
  return { pk, sk };
};

/** @param cold where is laid away what nobody asks for; where left out, nothing is */
export const makeTable = (wired: WiredTable, lateness: Lateness, cold?: ColdStore): Table => {
  const partitions = new Map<string, Partition>();
  const laidAway = new Map<string, Place>();
  /** When the first of what is laid away in a partition is to be forgotten, where any of it is. */
  const overFrom = new Map<string, number>();
  const indexes = wired.indexes.map(emptyIndex);
  const indexNamed = (name: string): Index => {
    const index = indexes.find((one) => one.name === name);
    if (!index) throw new NotUnderstood(`index ${name}`);
    catchUp(index, lateness.now());
    return index;
  };
  const rowsOf = (pk: string): SortedRows<Row> | undefined => {
    const partition = partitions.get(pk) ?? fetchBack(pk);
    if (partition) partition.touchedAt = lateness.now();
    return partition?.rows;
  };
  const coldItems = (pk: string): readonly Item[] => {
    const place = laidAway.get(pk);
    return place && cold ? Items.parse(cold.get(place)) : [];
  };
  const fetchBack = (pk: string): Partition | undefined => {
    const items = coldItems(pk);
    if (items.length === 0) return undefined;
    laidAway.delete(pk);
    overFrom.delete(pk);
    const rows = sortedRows<Row>();
    for (const item of items) {
      rows.put(keyOf(item).sk, { item });
      for (const index of indexes) showAgain(index, item, projected(index, item));
    }
    const partition = { rows, touchedAt: 0 };
    partitions.set(pk, partition);
    return partition;
  };
  const peek = (pk: string): readonly Item[] => {
    const partition = partitions.get(pk);
    if (!partition) return coldItems(pk);
    return [...partition.rows.from(undefined, false)].map(({ row }) => row.item);
  };
  const note = (pk: string, place: Place, items: readonly Item[]): void => {
    laidAway.set(pk, place);
    const over = Math.min(...items.map(overAt));
    if (over < Number.POSITIVE_INFINITY) overFrom.set(pk, over);
  };
  const layAway = (untouchedSince: number, store: ColdStore): void => {
    for (const index of indexes) catchUp(index, lateness.now());
    const idle = [...partitions].filter(([, { touchedAt }]) => touchedAt <= untouchedSince);
    const places = store.put(idle.map(([pk]) => peek(pk)));
    for (const [number, [pk, { rows }]] of idle.entries()) {
      const items = peek(pk);
      for (const index of indexes) for (const item of items) showAgain(index, item, undefined);
      partitions.delete(pk);
      const place = places[number];
      if (place && rows.size() > 0) note(pk, place, items);
    }
  };
  const shown = (index: Index, at: string): Item | undefined => {
    const { pk, sk } = keyAt(at);
    const item = peek(pk).find((one) => one.sk === sk);
    return item && projected(index, item);
  };
  const rowAt = ({ pk, sk }: Key): Row | undefined => rowsOf(pk)?.get(sk);
  const seen = (row: Row): Item | undefined => {
    if (!row.before) return row.item;
    if (row.before.until > lateness.now()) return row.before.item;
    delete row.before;
    return row.item;
  };
  const tell = (before: Item | undefined, after: Item | undefined): void => {
    for (const index of indexes)
      follow(index, before, after, () => lateness.now() + lateness.ofIndex());
  };
  const put = (item: Item) => {
    const kept = keptItem(item);
    const { pk, sk } = keyOf(kept);
    let rows = rowsOf(pk);
    if (!rows) {
      rows = sortedRows<Row>();
      partitions.set(pk, { rows, touchedAt: lateness.now() });
    }
    const row = rows.get(sk);
    const late = lateness.ofRead();
    rows.put(sk, {
      item: kept,
      ...(late > 0 && { before: { item: row?.item, until: lateness.now() + late } }),
    });
    tell(row?.item, kept);
    return { kept, before: row?.item };
  };
  return {
    name: wired.name,
    get: (key, consistent) => {
      const row = rowAt(key);
      return row && (consistent ? row.item : seen(row));
    },
    query: (input) => {
      const range = keyRangeOf(input.KeyConditionExpression, input);
      if (input.IndexName !== undefined) {
        if (input.ConsistentRead) throw new NotUnderstood('a consistent read of an index');
        return queryIndex(indexNamed(input.IndexName), range, { input, shown });
      }
      const rows = rowsOf(String(range.partition.value));
      if (!rows) return { Items: [] };
      return page(
        rowsIn(rows, range, input, (row) => (input.ConsistentRead ? row.item : seen(row))),
        input,
        keyOf,
      );
    },
    holds: (key, condition, spoken) => {
      if (condition === undefined) return true;
      const holds: Condition = conditionOf(condition);
      return holds(rowAt(key)?.item, spoken);
    },
    put,
    drop: (key) => {
      const row = rowAt(key);
      if (!row) return undefined;
      rowsOf(key.pk)?.drop(key.sk);
      tell(row.item, undefined);
      return row.item;
    },
    partitionKeys: (beginning) =>
      [...partitions.keys(), ...laidAway.keys()].filter((pk) => pk.startsWith(beginning)),
    peek,
    tidy: (untouchedSince) => {
      const now = lateness.now();
      for (const [pk, over] of overFrom) if (over < now) fetchBack(pk);
      const forgotten = [...partitions.values()].flatMap(({ rows }) => forgetIn(rows, now, tell));
      if (cold) layAway(untouchedSince, cold);
      return forgotten;
    },
    leastIn: (name) => {
      let least: string | undefined;
      for (const rows of indexNamed(name).partitions.values())
        for (const { at } of rows.from(undefined, false)) {
          if (least === undefined || at < least) least = at;
          break;
        }
      return least;
    },
  };
};

const Items = z.custom<readonly Item[]>((value) => Array.isArray(value));

/** When an item's time is past, in milliseconds: never, where it has none. */
const overAt = ({ expiresAt }: Item): number =>
  typeof expiresAt === 'number' ? expiresAt * 1000 : Number.POSITIVE_INFINITY;

/** Drops what a table forgets by itself at an instant. @returns what it was */
const forgetIn = (
  rows: SortedRows<Row>,
  now: number,
  tell: (before: Item, after: undefined) => void,
): readonly Item[] => {
  const over = [...rows.from(undefined, false)].filter(({ row: { item } }) => overAt(item) < now);
  for (const { at, row } of over) {
    rows.drop(at);
    tell(row.item, undefined);
  }
  return over.map(({ row: { item } }) => item);
};

function* rowsIn(
  rows: SortedRows<Row>,
  range: KeyRange,
  input: QueryInput,
  read: (row: Row) => Item | undefined,
): Iterable<Item> {
  const start = input.ExclusiveStartKey && keyOf(input.ExclusiveStartKey).sk;
  for (const { row } of bounded(rows, range, { input, start, sortOf: (at) => at })) {
    const item = read(row);
    if (item) yield item;
  }
}
