import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { SentCommand } from '../inside/here.ts';
import { type Item, NotUnderstood } from './conditions.ts';
import { keyOf, type Table } from './table.ts';

const AnyItem = z.record(z.string(), z.unknown());
const Key = z.object({ pk: z.string(), sk: z.string() });
const Named = z.object({ TableName: z.string() });
const Spoken = z.object({
  ConditionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: AnyItem.optional(),
});
const Get = Named.extend({ Key, ConsistentRead: z.boolean().optional() });
const Query = z.strictObject({
  ...Named.shape,
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: AnyItem.optional(),
  ConsistentRead: z.boolean().optional(),
  ScanIndexForward: z.boolean().optional(),
  Limit: z.int().positive().optional(),
  ExclusiveStartKey: AnyItem.optional(),
});
const Put = z.strictObject({ ...Named.shape, ...Spoken.shape, Item: AnyItem });
const Delete = z.strictObject({ ...Named.shape, ...Spoken.shape, Key });
const Transaction = z.object({
  TransactItems: z.array(
    z.union([
      z.strictObject({ Put }),
      z.strictObject({ Delete }),
      z.strictObject({
        ConditionCheck: z.strictObject({ ...Named.shape, ...Spoken.shape, Key }),
      }),
    ]),
  ),
});

/** One item as a write leaves it. */
export type Written = {
  readonly table: string;
  readonly before: Item | undefined;
  /** Undefined where it was deleted. */
  readonly after: Item | undefined;
};

/** One item of a transaction: where it writes, under which condition, and what it does. */
type Action = {
  readonly table: string;
  readonly key: { readonly pk: string; readonly sk: string };
  readonly spoken: z.output<typeof Spoken>;
  readonly apply: (table: Table) => Written | undefined;
};

/**
 * Both tables of a branch, as they answer the SDK's document client: what they do not do they refuse.
 * @param committed hears what each write or transaction changed, all of it together
 */
export const makeTables = (
  tables: readonly Table[],
  committed: (written: readonly Written[]) => void,
) => {
  const tableNamed = (name: string): Table => {
    const table = tables.find((one) => one.name === name);
    if (!table) throw new NotUnderstood(`table ${name}`);
    return table;
  };
  const putting = ({ TableName, Item: item, ...spoken }: z.output<typeof Put>): Action => ({
    table: TableName,
    key: keyOf(item),
    spoken,
    apply: (table) => {
      const { kept, before } = table.put(item);
      return { table: TableName, before, after: kept };
    },
  });
  const deleting = ({ TableName, Key: key, ...spoken }: z.output<typeof Delete>): Action => ({
    table: TableName,
    key,
    spoken,
    apply: (table) => {
      const before = table.drop(key);
      return before && { table: TableName, before, after: undefined };
    },
  });
  const actionOf = (item: z.output<typeof Transaction>['TransactItems'][number]): Action => {
    if ('Put' in item) return putting(item.Put);
    if ('Delete' in item) return deleting(item.Delete);
    const { TableName, Key: key, ...spoken } = item.ConditionCheck;
    return { table: TableName, key, spoken, apply: () => undefined };
  };
  const holds = ({ table, key, spoken }: Action): boolean =>
    tableNamed(table).holds(key, spoken.ConditionExpression, spoken);
  const carryOut = (actions: readonly Action[]): void => {
    const written = actions.flatMap(({ table, apply }) => apply(tableNamed(table)) ?? []);
    if (written.length > 0) committed(written);
  };

  const transact = (actions: readonly Action[]): Item => {
    if (actions.length < 1 || actions.length > 100)
      throw new NotUnderstood(`a transaction of ${actions.length} items`);
    const places = actions.map(({ table, key }) => `${table}/${key.pk}/${key.sk}`);
    if (new Set(places).size < places.length)
      throw new NotUnderstood('a transaction that touches an item twice');
    const refused = actions.map((action) => !holds(action));
    if (refused.includes(true)) throw cancelled(refused);
    carryOut(actions);
    return {};
  };
  const write = (action: Action): Item => {
    if (!holds(action))
      throw new ConditionalCheckFailedException({
        message: 'The conditional request failed',
        $metadata: {},
      });
    carryOut([action]);
    return {};
  };

  return {
    /** @throws as DynamoDB does; NotUnderstood for what these tables do not do */
    send: ({ constructor: { name }, input }: SentCommand): Item => {
      switch (name) {
        case 'GetCommand': {
          const { TableName, Key: key, ConsistentRead = false } = Get.parse(input);
          const found = tableNamed(TableName).get(key, ConsistentRead);
          return found ? { Item: found } : {};
        }
        case 'QueryCommand': {
          const { TableName, ...query } = Query.parse(input);
          return tableNamed(TableName).query(query);
        }
        case 'TransactWriteCommand':
          return transact(Transaction.parse(input).TransactItems.map(actionOf));
        case 'PutCommand':
          return write(putting(Put.parse(input)));
        case 'DeleteCommand':
          return write(deleting(Delete.parse(input)));
        default:
          throw new NotUnderstood(name);
      }
    },
    tableNamed,
  };
};

const cancelled = (refused: readonly boolean[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled, please refer cancellation reasons for specific reasons',
    $metadata: {},
    CancellationReasons: refused.map((one) =>
      one
        ? { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' }
        : { Code: 'None' },
    ),
  });
