/** A row of a file, and the line on which it begins, from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

const CELL = /"((?:[^"]|"")*)"|([^,\r\n]*)/y;
const AFTER = /,|\r\n|\n|\r|$/y;

/**
 * Reads comma-separated values (RFC 4180): cells in quotes may hold commas, lines and doubled quotes.
 * Lines that are empty are passed over; a mark of the byte order at the start too.
 */
export const rowsOfCsv = (text: string): readonly CsvRow[] => {
  const whole = text.replace(/^\uFEFF/, '');
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  for (let at = 0; at <= whole.length; ) {
    CELL.lastIndex = at;
    const [all = '', quoted, plain = ''] = CELL.exec(whole) ?? [];
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += all.match(/\n/g)?.length ?? 0;
    AFTER.lastIndex = at + all.length;
    const end = AFTER.exec(whole);
    if (!end) throw new SyntaxError(`line ${line}: text after a closing quote`);
    at += all.length + end[0].length;
    if (end[0] === ',') continue;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: began, cells });
    cells = [];
    line += end[0] === '' ? 0 : 1;
    began = line;
    if (end[0] === '') break;
  }
  return rows;
};
