/** By this a spreadsheet knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet reads as a formula, in full width too, or would strip until it does. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/**
 * Rows as a spreadsheet opens them (RFC 4180): every cell quoted, and none of them a formula, whoever has
 * written it. What would be one gets an apostrophe before it, by which spreadsheets know words.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

const cellOf = (words: string): string => {
  const harmless = FORMULA.test(words) ? `'${words}` : words;
  return `"${harmless.replaceAll('"', '""')}"`;
};
