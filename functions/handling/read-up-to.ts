import type { Page, PageRequest } from '../ports/readers.ts';

/** What a shift leaves is counted up to so many of each kind. */
export const MOST_COUNTED = 1000;

/** No more than so many are read for it, whatever is kept of them. */
export const MOST_READ = 10_000;

const A_PAGE = 100;

/** What was read of a list; cut where it goes on. */
export type Counted<One> = { readonly items: readonly One[]; readonly isCut: boolean };

/**
 * Reads a list page by page, until {@link MOST_COUNTED} of it are kept, or {@link MOST_READ} are read.
 * @param isKept which of them are; all where left out
 */
export const readUpTo = async <One>(
  read: (page: PageRequest) => Promise<Page<One>>,
  isKept: (one: One) => boolean = () => true,
): Promise<Counted<One>> => {
  const items: One[] = [];
  let cursor: string | undefined;
  let count = 0;
  do {
    const page = await read({ limit: A_PAGE, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items.filter(isKept));
    count += page.items.length;
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < MOST_COUNTED && count < MOST_READ);
  return {
    items: items.slice(0, MOST_COUNTED),
    isCut: cursor !== undefined || items.length > MOST_COUNTED,
  };
};
