import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { type Item, NotUnderstood, type Spoken } from './conditions.ts';
import type { QueryInput } from './query.ts';
import { type Key, keyOf, type Table } from './table.ts';

type Conditional = Spoken & { readonly ConditionExpression?: string | undefined };
type Put = Conditional & {
  readonly TableName: string | undefined;
  readonly Item: Item | undefined;
};
type Delete = Conditional & {
  readonly TableName: string | undefined;
  readonly Key: Item | undefined;
};
type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What a query may say; what it says besides is refused, not passed over. */
const QUERIED: readonly string[] = [
  'TableName',
  'IndexName',
  'KeyConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ConsistentRead',
  'ScanIndexForward',
  'Limit',
  'ExclusiveStartKey',
];

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
  readonly key: Key;
  readonly spoken: Conditional;
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
  const tableNamed = (name: string | undefined): Table => {
    const table = tables.find((one) => one.name === name);
    if (!table) throw new NotUnderstood(`table ${name}`);
    return table;
  };
  const putting = ({ TableName = '', Item: item = {}, ...spoken }: Put): Action => ({
    table: TableName,
    key: keyOf(item),
    spoken,
    apply: (table) => {
      const { kept, before } = table.put(item);
      return { table: TableName, before, after: kept };
    },
  });
  const deleting = ({ TableName = '', Key: key = {}, ...spoken }: Delete): Action => ({
    table: TableName,
    key: keyOf(key),
    spoken,
    apply: (table) => {
      const before = table.drop(keyOf(key));
      return before && { table: TableName, before, after: undefined };
    },
  });
  const actionOf = ({ Put: put, Delete: drop, ConditionCheck: check }: TransactItem): Action => {
    if (put) return putting({ TableName: put.TableName, Item: put.Item, ...conditionalOf(put) });
    if (drop) return deleting({ TableName: drop.TableName, Key: drop.Key, ...conditionalOf(drop) });
    if (!check) throw new NotUnderstood('an update');
    const table = check.TableName ?? '';
    return {
      table,
      key: keyOf(check.Key ?? {}),
      spoken: conditionalOf(check),
      apply: () => undefined,
    };
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
    send: (command: object): Item => {
      if (command instanceof GetCommand) {
        const { TableName, Key: key = {}, ConsistentRead = false } = command.input;
        const found = tableNamed(TableName).get(keyOf(key), ConsistentRead);
        return found ? { Item: found } : {};
      }
      if (command instanceof QueryCommand) {
        const { TableName, ...query } = command.input;
        return tableNamed(TableName).query(understood(query));
      }
      if (command instanceof TransactWriteCommand)
        return transact((command.input.TransactItems ?? []).map(actionOf));
      if (command instanceof PutCommand)
        return write(
          putting({
            TableName: command.input.TableName,
            Item: command.input.Item,
            ...conditionalOf(command.input),
          }),
        );
      if (command instanceof DeleteCommand) {
        const { TableName, Key: key } = command.input;
        return write(deleting({ TableName, Key: key, ...conditionalOf(command.input) }));
      }
      throw new NotUnderstood(command.constructor.name);
    },
    tableNamed,
    /** Each table forgets and lays away. @returns what was forgotten */
    tidy: (untouchedSince: number): readonly Item[] =>
      tables.flatMap((table) => table.tidy(untouchedSince)),
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

/** What an action says of its condition, and nothing of what else its input holds. */
const conditionalOf = ({
  ConditionExpression,
  ExpressionAttributeNames,
  ExpressionAttributeValues,
}: Conditional): Conditional => ({
  ConditionExpression,
  ExpressionAttributeNames,
  ExpressionAttributeValues,
});

/** @throws NotUnderstood for a query that says something which is not simulated */
const understood = (query: QueryInput | Omit<QueryCommand['input'], 'TableName'>): QueryInput => {
  const stranger = Object.keys(query).find((name) => !QUERIED.includes(name));
  const { KeyConditionExpression } = query;
  if (stranger !== undefined || KeyConditionExpression === undefined)
    throw new NotUnderstood(stranger ?? 'a query without a key');
  return { ...query, KeyConditionExpression };
};
