import { CreateTableCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { makeDocumentClient } from '../../functions/store/document-client.ts';
import type { Stored } from '../../functions/store/tables.ts';
import type { Engine } from './engine.ts';

const TABLES = { tickets: 'tickets', caseFiles: 'case-files' } as const;

/** A client of an engine and the names of the branch's tables in it. */
export const housedIn = ({ endpoint }: Pick<Engine, 'endpoint'>): Stored => ({
  client: makeDocumentClient({
    endpoint,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  }),
  tables: TABLES,
});

/** Makes both tables, as the stack makes them. */
export const build = async ({ client }: Stored): Promise<void> => {
  for (const table of [ticketsTable, caseFilesTable])
    await client.send(new CreateTableCommand(table));
};

const index = (IndexName: string, partition: string, sort: string, ...shown: string[]) => ({
  IndexName,
  KeySchema: [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ],
  Projection:
    shown.length === 0
      ? { ProjectionType: 'KEYS_ONLY' as const }
      : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: shown },
});

const primary = {
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  BillingMode: 'PAY_PER_REQUEST',
} satisfies Partial<CreateTableCommandInput>;

const ticketsTable: CreateTableCommandInput = {
  ...primary,
  TableName: TABLES.tickets,
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'dueShard', AttributeType: 'N' },
    { AttributeName: 'lookAt', AttributeType: 'S' },
    { AttributeName: 'listKey', AttributeType: 'S' },
    { AttributeName: 'openKey', AttributeType: 'S' },
    { AttributeName: 'listSort', AttributeType: 'S' },
  ],
  GlobalSecondaryIndexes: [
    index('due', 'dueShard', 'lookAt'),
    index('list', 'listKey', 'listSort', 'listed'),
    index('open', 'openKey', 'listSort', 'listed'),
  ],
};

const caseFilesTable: CreateTableCommandInput = {
  ...primary,
  TableName: TABLES.caseFiles,
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
  ],
};
