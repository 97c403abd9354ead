import { crc32 } from 'node:zlib';
import type { Listed } from '../contracts/list-places.ts';
import type { Instant } from '../domain/time.ts';

/** Partitions of the due index. A whole storm of wake-ups is read in this many queries. */
export const DUE_SHARDS = 16;

/**
 * Partitions of each list. An index partition takes 1,000 write units a second and a ticket costs
 * about four, so four of them let a branch register or change some 1,000 tickets a second; each
 * further one would cost every page of every list one more query.
 */
export const LIST_SHARDS = 4;

/** Sorts behind every limit: nothing is due. */
const NEVER = '9999-12-31T23:59:59Z';

// The two take different bits, so that one due shard's tickets spread over all list shards.
const dueShardOf = (id: string): number => crc32(id) % DUE_SHARDS;
const listShardOf = (id: string): number => (crc32(id) >>> 8) % LIST_SHARDS;

/** A list as it is spread over shards: the partitions of its index. */
export const shardsOf = (list: string): readonly string[] =>
  Array.from({ length: LIST_SHARDS }, (_, shard) => `${list}#${shard}`);

/** Where something stands in the indexes of lists; in `open` only while it is open. */
export const listing = (id: string, { list, at, openList }: Listed) => {
  const shard = listShardOf(id);
  return {
    listKey: `${list}#${shard}`,
    listSort: `${at ?? NEVER}#${id}`,
    ...(openList !== undefined && { openKey: `${openList}#${shard}` }),
  };
};

/** Whose place in a list a sort key is. */
export const listedId = (listSort: string): string => listSort.slice(listSort.indexOf('#') + 1);

/** Where something stands in the due index, sorted by when it is to be looked at; while it is open. */
export const dueListing = (id: string, lookAt: Instant | undefined) =>
  lookAt === undefined ? {} : { dueShard: dueShardOf(id), lookAt };
