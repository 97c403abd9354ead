import { CursorRejected, type Page, type PageRequest } from '../../functions/ports/readers.ts';

/** A row of a list: what it is, and where it stands in the order. */
type Row<T> = { readonly at: string; readonly item: T };

/** One page of a list in rising order of `at`; the cursor is good for this very list alone. */
export const pageOf = <T>(
  rows: readonly Row<T>[],
  identity: readonly unknown[],
  { limit, cursor }: PageRequest,
): Page<T> => {
  const list = JSON.stringify(identity);
  const after = cursor === undefined ? '' : afterOf(cursor, list);
  const rest = rows.filter(({ at }) => at > after).sort((a, b) => (a.at < b.at ? -1 : 1));
  const taken = rest.slice(0, limit);
  const last = taken.at(-1);
  return {
    items: taken.map(({ item }) => item),
    ...(last && rest.length > limit && { cursor: cursorBehind(last.at, list) }),
  };
};

const cursorBehind = (after: string, list: string): string =>
  Buffer.from(JSON.stringify([list, after])).toString('base64url');

const afterOf = (cursor: string, list: string): string => {
  try {
    const [of, after] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (of === list && typeof after === 'string') return after;
  } catch {
    // Falls through: it is no cursor.
  }
  throw new CursorRejected('the cursor does not belong to this list');
};

/** Turns newest-first into rising order: the later the text, the earlier it sorts. */
export const falling = (text: string): string =>
  [...text].map((letter) => String.fromCharCode(0xffff - letter.charCodeAt(0))).join('');
