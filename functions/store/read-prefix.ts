import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ReadAs } from './read-item.ts';
import type { Item, Stored, Tables } from './tables.ts';

/** All items of a partition whose sort key begins so, in its order; consistently if not said otherwise. */
export const readPrefix = async (
  { client, tables }: Stored,
  table: keyof Tables,
  partition: string,
  prefix: string,
  as: ReadAs = 'consistent',
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tables[table],
        KeyConditionExpression: 'pk = :partition AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':partition': partition, ':prefix': prefix },
        ConsistentRead: as === 'consistent',
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
};
