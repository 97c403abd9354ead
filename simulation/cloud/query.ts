import type { Item, Spoken } from './conditions.ts';
import type { KeyRange } from './key-range.ts';
import type { SortedRows } from './sorted-rows.ts';

/** A query of a table or of one of its indexes. */
export type QueryInput = Spoken & {
  readonly IndexName?: string | undefined;
  readonly KeyConditionExpression: string;
  readonly ConsistentRead?: boolean | undefined;
  readonly ScanIndexForward?: boolean | undefined;
  readonly Limit?: number | undefined;
  readonly ExclusiveStartKey?: Item | undefined;
};

export type QueryOutput = { readonly Items: Item[]; readonly LastEvaluatedKey?: Item };

type Bounds = {
  readonly input: QueryInput;
  readonly start: string | undefined;
  readonly sortOf: (at: string) => string;
};

/** Rows of a partition within a range, from where a query goes on. */
export function* bounded<One>(
  rows: SortedRows<One>,
  range: KeyRange,
  { input, start, sortOf }: Bounds,
): Iterable<{ readonly at: string; readonly row: One }> {
  const backwards = input.ScanIndexForward === false;
  const behind = range.until === undefined ? undefined : `${range.until}\u{10ffff}`;
  for (const placed of rows.from(start ?? (backwards ? behind : range.from), backwards)) {
    if (start !== undefined && isRead(placed.at, start, backwards)) continue;
    const sort = sortOf(placed.at);
    if (range.holds(sort)) yield placed;
    else if (passed(sort, range, backwards)) return;
  }
}

/** Where a page goes on, what stands at its start was read before. */
const isRead = (at: string, start: string, backwards: boolean): boolean =>
  backwards ? at >= start : at <= start;

const passed = (sort: string, { from, until }: KeyRange, backwards: boolean): boolean =>
  backwards ? from !== undefined && sort < from : until !== undefined && sort >= until;

/** As many as a query asks for, and by what it goes on; `keyIn`: where an item stands. */
export const page = (
  items: Iterable<Item>,
  { Limit = Number.POSITIVE_INFINITY }: QueryInput,
  keyIn: (item: Item) => Item,
): QueryOutput => {
  const Items: Item[] = [];
  for (const item of items) {
    Items.push(item);
    if (Items.length >= Limit) return { Items, LastEvaluatedKey: keyIn(item) };
  }
  return { Items };
};
