import Table from 'cli-table3';

/** A table for a terminal; all columns but the first stand to the right. */
export const grid = (
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string => {
  const table = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true },
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
  });
  table.push(...rows.map((row) => row.map(String)));
  return table.toString();
};
