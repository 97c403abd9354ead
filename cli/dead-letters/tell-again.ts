import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { isAggregateKind } from '../../functions/contracts/aggregates.ts';
import { entryKey } from '../../functions/store/keys.ts';
import type { Untold } from './letter.ts';

/**
 * Tells an entry again: its item is touched, and the table's stream carries it past the relay once more.
 * @throws ConditionalCheckFailedException where there is no such entry
 */
export const tellAgain =
  ({ client, table }: { readonly client: DynamoDBClient; readonly table: string }) =>
  async ({ aggregate, ...entry }: Untold): Promise<void> => {
    if (!isAggregateKind(aggregate)) throw new Error(`${aggregate}: no kind that has entries`);
    const { pk, sk } = entryKey({ aggregate, ...entry });
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: { pk: { S: pk }, sk: { S: sk } },
        UpdateExpression: 'SET toldAgainAt = :now',
        // Nothing is written where no entry stands.
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': { S: new Date().toISOString() } },
      }),
    );
  };
