import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { TIMED_KINDS } from '../ports/outside.ts';
import type { DueReader } from '../ports/readers.ts';
import { DUE_SHARDS } from './indexes.ts';
import type { Item, Stored } from './tables.ts';

// The index holds keys alone; they say which thing it is, such as `TICKET#<id>` and `TICKET`.
const Due = z
  .object({ pk: z.string(), sk: z.string().toLowerCase().pipe(z.enum(TIMED_KINDS)) })
  .transform(({ pk, sk }) => ({ kind: sk, id: pk.slice(sk.length + 1) }));
const Key = z.record(z.string(), z.unknown());

/** Reads the due index, sorted by when things are to be looked at. */
export const makeDueReader = ({ client, tables }: Stored): DueReader => ({
  shards: Array.from({ length: DUE_SHARDS }, (_, shard) => shard),
  page: async (shard, until, limit, from) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tables.tickets,
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :shard AND lookAt <= :until',
        ExpressionAttributeValues: { ':shard': shard, ':until': until },
        Limit: limit,
        ...(from !== undefined && { ExclusiveStartKey: Key.parse(from) }),
      }),
    );
    return {
      things: Items.map((item: Item) => Due.parse(item)),
      ...(LastEvaluatedKey && { next: LastEvaluatedKey }),
    };
  },
});
