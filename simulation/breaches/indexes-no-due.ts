import * as real from '../../functions/store/indexes.ts';

export const { DUE_SHARDS, LIST_SHARDS, listedId, listing, shardsOf } = real;

/** Nothing stands in the due index. */
export const dueListing: typeof real.dueListing = () => ({});
