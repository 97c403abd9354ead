import type { Branch } from '../cloud/branch.ts';

/** A branch's main table: the one with a stream. */
export const mainTable = ({ tables, wiring }: Branch) =>
  tables.tableNamed(wiring.tables.find(({ streams }) => streams)?.name ?? '');
