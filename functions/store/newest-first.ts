import type { ListIdentity } from './cursor.ts';
import { LIST_SHARDS } from './indexes.ts';
import type { ListQuery } from './page.ts';
import type { Item } from './stored.ts';

/** A list of all that stands under one of these states, the newest first. */
export const newestFirst = <State extends string, T>(
  identity: ListIdentity,
  states: readonly State[],
  listKey: (state: State, shard: number) => string,
  parse: (item: Item) => T,
): ListQuery<T> => ({
  identity,
  index: 'list',
  partitions: states.flatMap((state) =>
    Array.from({ length: LIST_SHARDS }, (_, shard) => ['listKey', listKey(state, shard)] as const),
  ),
  sort: 'listSort',
  order: 'falling',
  consistent: false,
  evenly: LIST_SHARDS,
  parse,
});
