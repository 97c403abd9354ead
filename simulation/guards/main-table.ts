import type { Branch } from '../cloud/branch.ts';

/** A branch's main table: the one with a stream. */
export const mainTable = ({ id, tables, wiring }: Branch) => {
  const main = wiring.tables.find(({ streams }) => streams);
  if (!main) throw new Error(`${id} has no table with a stream`);
  return tables.tableNamed(main.name);
};
