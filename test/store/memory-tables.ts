import type { Stored } from '../../functions/store/tables.ts';
import { makeTable, type Table } from '../../simulation/cloud/table.ts';
import { makeTables, type Written } from '../../simulation/cloud/tables.ts';

const TABLES = { tickets: 'tickets', caseFiles: 'case-files' } as const;
const PROMPT = { now: () => 0, ofIndex: () => 0, ofRead: () => 0 };

const index = (name: string, partition: string, sort: string, ...shown: string[]) => ({
  ...{ name, partition, sort, shown },
});
const INDEXES = [
  index('due', 'dueShard', 'lookAt'),
  index('list', 'listKey', 'listSort', 'listed'),
  index('open', 'openKey', 'listSort', 'listed'),
];

/** What hears of each request and of each change of tables in memory. */
type Heard = {
  readonly asked?: (command: object, answer: Readonly<Record<string, unknown>>) => void;
  readonly committed?: (written: readonly Written[]) => void;
};

/** Tables as the stack makes them, in memory, as the simulation has them; nothing is seen late. */
export const memoryTables = ({
  asked = () => undefined,
  committed = () => undefined,
}: Heard = {}): { readonly stored: Stored; readonly tickets: Table } => {
  const tickets = makeTable(
    { name: TABLES.tickets, arn: '', streams: true, indexes: INDEXES },
    PROMPT,
  );
  const caseFiles = makeTable(
    { name: TABLES.caseFiles, arn: '', streams: false, indexes: [] },
    PROMPT,
  );
  const { send } = makeTables([tickets, caseFiles], committed);
  const client = {
    send: async (command: object) => {
      const answer = send(command);
      asked(command, answer);
      return answer;
    },
  } as unknown as Stored['client'];
  return { stored: { client, tables: TABLES }, tickets };
};
