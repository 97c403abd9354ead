import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { ItemKey } from './keys.ts';
import type { Stored, Tables } from './tables.ts';

/** `eventual`: may be as old as a second, for half the price. */
export type ReadAs = 'consistent' | 'eventual';

/**
 * One item, read consistently if not said otherwise; undefined when there is none.
 * @throws ZodError when the stored item does not have the schema's form
 */
export const readItem = async <Schema extends z.ZodType>(
  { client, tables }: Stored,
  table: keyof Tables,
  key: ItemKey,
  schema: Schema,
  as: ReadAs = 'consistent',
): Promise<z.output<Schema> | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: tables[table], Key: key, ConsistentRead: as === 'consistent' }),
  );
  return Item && schema.parse(Item);
};
