import type { Page, PageRequest } from '../ports/readers.ts';
import { cursorBehind, type ListIdentity, positionOf } from './cursor.ts';
import {
  makePartitionReader,
  type PartitionQuery,
  type PartitionReader,
  type Row,
} from './partition-reader.ts';
import type { Item, Stored } from './tables.ts';

/** A list: partitions that are sorted alike and read as one. No sort key stands in two of them. */
export type ListQuery<T> = {
  readonly identity: ListIdentity;
  readonly index?: string;
  readonly partitions: readonly (readonly [name: string, value: string])[];
  readonly sort: string;
  readonly order: 'rising' | 'falling';
  /** Bounds on the sort key, exclusive. @see PartitionQuery */
  readonly above?: string;
  readonly below?: string;
  readonly consistent: boolean;
  /** How many of the partitions share the items evenly. */
  readonly evenly: number;
  readonly parse: (item: Item) => T;
};

/**
 * One page of a list, merged from its partitions, each read no further than the page needs.
 * @throws CursorRejected
 */
export const readPage = async <T>(
  { client, tables }: Stored,
  list: ListQuery<T>,
  { limit, cursor }: PageRequest,
): Promise<Page<T>> => {
  // Two branches have lists of one name; their tables have not.
  const identity = [tables.tickets, ...list.identity];
  const behind = cursor === undefined ? undefined : positionOf(cursor, identity);
  const readers = list.partitions.map((partition) =>
    makePartitionReader(client, {
      ...list,
      ...bounds(list, behind),
      table: tables.tickets,
      partition,
      // Its even share of the page and of the one row behind it, and a little for unevenness.
      batch: Math.ceil((limit + 1) / list.evenly) + (list.evenly > 1 ? 2 : 0),
    }),
  );
  const { rows, more } = await merge(readers, limit, list.order);
  const last = rows.at(-1);
  return {
    items: rows.map(({ item }) => list.parse(item)),
    ...(more && last && { cursor: cursorBehind(last.at, identity) }),
  };
};

const bounds = (
  { order, above, below }: Pick<PartitionQuery, 'order' | 'above' | 'below'>,
  behind: string | undefined,
): Pick<PartitionQuery, 'above' | 'below'> => {
  const from = order === 'rising' ? (behind ?? above) : above;
  const to = order === 'falling' ? (behind ?? below) : below;
  return { ...(from !== undefined && { above: from }), ...(to !== undefined && { below: to }) };
};

const merge = async (
  readers: readonly PartitionReader[],
  limit: number,
  order: 'rising' | 'falling',
): Promise<{ rows: Row[]; more: boolean }> => {
  const rows: Row[] = [];
  await Promise.all(readers.map((reader) => reader.fill()));
  for (;;) {
    const reader = foremost(readers, order);
    const row = reader?.head();
    if (!reader || !row) return { rows, more: false };
    if (rows.length === limit) return { rows, more: true };
    rows.push(row);
    reader.drop();
    await reader.fill();
  }
};

const foremost = (
  readers: readonly PartitionReader[],
  order: 'rising' | 'falling',
): PartitionReader | undefined => {
  let best: { reader: PartitionReader; at: string } | undefined;
  for (const reader of readers) {
    const at = reader.head()?.at;
    if (at === undefined) continue;
    if (!best || (order === 'rising' ? at < best.at : at > best.at)) best = { reader, at };
  }
  return best?.reader;
};
