import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Instant } from '../domain/time.ts';
import type { DueReader } from '../ports/readers.ts';
import { DUE_SHARDS } from './indexes.ts';
import type { Stored } from './stored.ts';

const Overdue = z.object({ id: z.string() });

/** Asks all shards of the due index at once. */
export const makeDueReader = ({ client, tables }: Stored): DueReader => {
  const overdueIn = async (shard: number, before: Instant, limit: number) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: tables.tickets,
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :shard AND wakeAt < :before',
        ExpressionAttributeValues: { ':shard': shard, ':before': before },
        ProjectionExpression: 'id',
        Limit: limit,
      }),
    );
    return Items.map((item) => ({ ticketId: Overdue.parse(item).id }));
  };
  return {
    overdue: async (before, limitPerShard) => {
      const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
      const found = shards.map((shard) => overdueIn(shard, before, limitPerShard));
      return (await Promise.all(found)).flat();
    },
  };
};
