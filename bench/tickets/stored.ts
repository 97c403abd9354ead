import { type DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';

const Item = z.looseObject({
  pk: z.string(),
  kind: z.string(),
  at: z.string().optional(),
  by: z.unknown().optional(),
  publish: z.boolean().optional(),
});
type Item = z.output<typeof Item>;

/** What all branches have stored of a ticket, and what of that goes out as events. */
export type Traces = {
  readonly items: number;
  /** How often a ticket or an alert was stored anew. */
  readonly rewritten: number;
  readonly events: number;
};

const everything = async (client: DynamoDBClient): Promise<Item[]> => {
  const { TableNames = [] } = await client.send(new ListTablesCommand());
  const items: Item[] = [];
  for (const TableName of TableNames.filter((name) => /^redress-/i.test(name)))
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      items.push(...Items.map((item) => Item.parse(unmarshall(item))));
  return items;
};

/** Looks through the tables for what tells of a ticket, of its alerts, or of their entries. */
export const tracesOf = async (client: DynamoDBClient, ticketId: string): Promise<Traces> => {
  const all = await everything(client);
  const alerts = all.filter(
    (item) => item.kind === 'ALERT' && JSON.stringify(item).includes(ticketId),
  );
  const ids = [ticketId, ...alerts.map(({ pk }) => pk.slice('ALERT#'.length))];
  const own = all.filter((item) => ids.some((id) => JSON.stringify(item).includes(id)));
  const entries = own.filter(({ kind }) => kind === 'ENTRY');
  // Entries of one transaction bear one instant and one name.
  const changes = new Set(entries.map(({ pk, at, by }) => JSON.stringify([pk, at, by]))).size;
  const aggregates = new Set(entries.map(({ pk }) => pk)).size;
  return {
    items: own.length,
    rewritten: changes - aggregates,
    events: entries.filter(({ publish }) => publish === true).length,
  };
};
