import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { aws } from './aws.ts';
import { branch } from './house.ts';

/**
 * How many keys a branch has stored. Every registered complaint has at least one, and nothing but
 * a registration or a command writes one: timers at work meanwhile do not change it.
 */
export const countItems = async (id: 'huaian' | 'jiangsu'): Promise<number> => {
  let count = 0;
  const pages = paginateScan(
    { client: new DynamoDBClient(aws()) },
    {
      TableName: branch(id).tableName,
      FilterExpression: 'begins_with(pk, :key) OR begins_with(pk, :number)',
      ExpressionAttributeValues: { ':key': { S: 'KEY#' }, ':number': { S: 'NUMBER#' } },
      Select: 'COUNT',
    },
  );
  for await (const page of pages) count += page.Count ?? 0;
  return count;
};

/** The entries of one type that a branch has stored, as their items. */
export const entriesOf = async (
  id: 'huaian' | 'jiangsu',
  type: string,
): Promise<readonly Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = [];
  const pages = paginateScan(
    { client: new DynamoDBClient(aws()) },
    {
      TableName: branch(id).tableName,
      FilterExpression: '#kind = :entry AND #type = :type',
      ExpressionAttributeNames: { '#kind': 'kind', '#type': 'type' },
      ExpressionAttributeValues: { ':entry': { S: 'ENTRY' }, ':type': { S: type } },
    },
  );
  for await (const { Items = [] } of pages) found.push(...Items.map((item) => unmarshall(item)));
  return found;
};
