import type { Page, PageRequest } from '../ports/readers.ts';

/** What a shift leaves is counted up to so many of each kind. */
export const MOST_COUNTED = 1000;

const A_PAGE = 100;

/** What was read of a list; cut where it goes on. */
export type Counted<One> = { readonly items: readonly One[]; readonly isCut: boolean };

/** Reads a list page by page, until {@link MOST_COUNTED} of it are read. */
export const readUpTo = async <One>(
  read: (page: PageRequest) => Promise<Page<One>>,
): Promise<Counted<One>> => {
  const items: One[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: A_PAGE, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < MOST_COUNTED);
  return { items, isCut: cursor !== undefined };
};
