import type { WiredTable } from '../house/wiring.ts';
import type { Item } from './conditions.ts';
import type { KeyRange } from './key-range.ts';
import { bounded, page, type QueryInput, type QueryOutput } from './query.ts';
import { type SortedRows, sortedRows } from './sorted-rows.ts';

/** A sparse index of a table, which follows what is written there a little later. */
export type Index = {
  readonly name: string;
  readonly partition: string;
  readonly sort: string;
  readonly shown: readonly string[];
  /** What an index shows of each item; of one that is laid away nothing is kept but where it stands. */
  readonly partitions: Map<unknown, SortedRows<Item | undefined>>;
  readonly waiting: { at: number; before: Item | undefined; after: Item | undefined }[];
  waitingFrom: number;
};

const BETWEEN = '\u0000';

/** An index that has seen nothing yet. */
export const emptyIndex = (wired: WiredTable['indexes'][number]): Index => ({
  ...wired,
  partitions: new Map(),
  waiting: [],
  waitingFrom: 0,
});

/** Tells an index of a write that it is to see at an instant, in milliseconds; asked for only where it is. */
export const follow = (
  index: Index,
  before: Item | undefined,
  after: Item | undefined,
  at: () => number,
): void => {
  if (before?.[index.partition] === undefined && after?.[index.partition] === undefined) return;
  // One item's writes are seen in their order: no write overtakes the one before it.
  const last = index.waiting.at(-1)?.at ?? 0;
  index.waiting.push({ at: Math.max(last, at()), before, after });
};

/** Whose item a place in an index is of. */
export const keyAt = (at: string): { readonly pk: string; readonly sk: string | undefined } => {
  const [, pk = '', sk] = at.split(BETWEEN);
  return { pk, sk };
};

/** Has an index show something else of what stands in it. */
export const showAgain = (index: Index, item: Item, as: Item | undefined): void => {
  const at = placeIn(index, item);
  if (at !== undefined) index.partitions.get(item[index.partition])?.put(at, as);
};

const placeIn = (index: Index, item: Item): string | undefined => {
  const sort = item[index.sort];
  if (item[index.partition] === undefined || typeof sort !== 'string') return undefined;
  return `${sort}${BETWEEN}${item.pk}${BETWEEN}${item.sk}`;
};

/** Lets an index see what it should have seen by now. */
export const catchUp = (index: Index, now: number): void => {
  const { waiting } = index;
  let from = index.waitingFrom;
  for (let one = waiting[from]; one && one.at <= now; one = waiting[from]) {
    moveIn(index, one.before, one.after);
    from += 1;
  }
  index.waitingFrom = from;
  if (from > 1024 && from * 2 > waiting.length) {
    waiting.splice(0, from);
    index.waitingFrom = 0;
  }
};

const moveIn = (index: Index, before: Item | undefined, after: Item | undefined): void => {
  const left = before && placeIn(index, before);
  const taken = after && placeIn(index, after);
  if (before && left !== undefined) index.partitions.get(before[index.partition])?.drop(left);
  if (!after || taken === undefined) return;
  const partition = after[index.partition];
  let rows = index.partitions.get(partition);
  if (!rows) {
    rows = sortedRows<Item | undefined>();
    index.partitions.set(partition, rows);
  }
  rows.put(taken, projected(index, after));
};

/** What an index shows of an item. */
export const projected = ({ partition, sort, shown }: Index, item: Item): Item =>
  Object.fromEntries(
    ['pk', 'sk', partition, sort, ...shown].flatMap((name) =>
      item[name] === undefined ? [] : [[name, item[name]]],
    ),
  );

type IndexQuery = {
  readonly input: QueryInput;
  /** What is shown of an item that is laid away, by where it stands. */
  readonly shown: (index: Index, at: string) => Item | undefined;
};

/** Answers a query from an index. */
export const queryIndex = (
  index: Index,
  range: KeyRange,
  { input, shown }: IndexQuery,
): QueryOutput => {
  const rows = index.partitions.get(range.partition.value);
  if (!rows) return { Items: [] };
  const start = input.ExclusiveStartKey && placeIn(index, input.ExclusiveStartKey);
  const placed = bounded(rows, range, {
    input,
    start,
    sortOf: (at) => at.slice(0, at.indexOf(BETWEEN)),
  });
  return page(
    (function* () {
      for (const { at, row } of placed) {
        const item = row ?? shown(index, at);
        if (item) yield item;
      }
    })(),
    input,
    (item) => projected({ ...index, shown: [] }, item),
  );
};
