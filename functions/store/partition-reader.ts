import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Item } from './tables.ts';

/** One partition of a table or index, read along its sort key. */
export type PartitionQuery = {
  readonly table: string;
  readonly index?: string;
  /** Name and value of the partition key. */
  readonly partition: readonly [name: string, value: string];
  /** Name of the sort key; its values are ASCII. */
  readonly sort: string;
  readonly order: 'rising' | 'falling';
  /** Bounds on the sort key, both exclusive. */
  readonly above?: string;
  readonly below?: string;
  readonly consistent: boolean;
  /** Items asked for at a time. */
  readonly batch: number;
};

/** A row and the sort key that it stands under. */
export type Row = { readonly at: string; readonly item: Item };

/** A partition that is read as far as it is asked for. */
export type PartitionReader = {
  /** The next row; undefined when there is none, or before the first `fill`. */
  head(): Row | undefined;
  drop(): void;
  /** Reads on when everything read so far has been dropped. */
  fill(): Promise<void>;
};

export const makePartitionReader = (
  client: DynamoDBDocumentClient,
  query: PartitionQuery,
): PartitionReader => {
  const rows: Row[] = [];
  let next: Item | 'start' | 'end' = 'start';
  return {
    head: () => rows[0],
    drop: () => {
      rows.shift();
    },
    fill: async () => {
      // A page can be empty and not the last one.
      while (rows.length === 0 && next !== 'end') {
        const page = await client.send(
          new QueryCommand({
            ...inputOf(query),
            ...(next !== 'start' && { ExclusiveStartKey: next }),
          }),
        );
        const read = (page.Items ?? []).map((item) => ({
          at: z.string().parse(item[query.sort]),
          item,
        }));
        // BETWEEN takes in the row behind which a falling list goes on.
        rows.push(...read.filter(({ at }) => query.below === undefined || at < query.below));
        next = page.LastEvaluatedKey ?? 'end';
      }
    },
  };
};

const inputOf = (query: PartitionQuery) => {
  const [name, value] = query.partition;
  const range = rangeOf(query);
  return {
    TableName: query.table,
    ...(query.index !== undefined && { IndexName: query.index }),
    KeyConditionExpression: `#partition = :partition${range.condition}`,
    ExpressionAttributeNames: {
      '#partition': name,
      ...(range.condition !== '' && { '#sort': query.sort }),
    },
    ExpressionAttributeValues: { ':partition': value, ...range.values },
    ScanIndexForward: query.order === 'rising',
    ConsistentRead: query.consistent,
    Limit: query.batch,
  };
};

const rangeOf = ({ above, below }: PartitionQuery) => {
  // BETWEEN takes its ends in: the shortest key behind `above` is the one with a blank added.
  if (above !== undefined && below !== undefined)
    return {
      condition: ' AND #sort BETWEEN :from AND :to',
      values: { ':from': `${above} `, ':to': below },
    };
  if (above !== undefined) return { condition: ' AND #sort > :above', values: { ':above': above } };
  if (below !== undefined) return { condition: ' AND #sort < :below', values: { ':below': below } };
  return { condition: '', values: {} };
};
