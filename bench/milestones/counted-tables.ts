import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Written } from '../../simulation/cloud/tables.ts';
import { memoryTables } from '../../test/store/memory-tables.ts';

/** What was asked of the tables: requests by kind, and how many items they read and wrote. */
export type Operations = {
  gets: number;
  queries: number;
  transactions: number;
  itemsRead: number;
  itemsWritten: number;
};

/**
 * A branch's tables in memory, of which every request is counted.
 * @param committed hears what each write or transaction changed
 */
export const countedTables = (committed: (written: readonly Written[]) => void) => {
  const operations: Operations = {
    gets: 0,
    queries: 0,
    transactions: 0,
    itemsRead: 0,
    itemsWritten: 0,
  };
  const tables = memoryTables({
    asked: (command, { Item, Items }) => {
      if (command instanceof GetCommand) operations.gets += 1;
      if (command instanceof QueryCommand) operations.queries += 1;
      if (command instanceof TransactWriteCommand) operations.transactions += 1;
      operations.itemsRead += Array.isArray(Items) ? Items.length : Number(Item !== undefined);
    },
    committed: (written) => {
      operations.itemsWritten += written.length;
      committed(written);
    },
  });
  return { ...tables, operations };
};
