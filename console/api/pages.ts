import { type InfiniteData, useInfiniteQuery } from '@tanstack/preact-query';
import { everyPage } from './every-page.ts';
import { ASKED_BY_HAND, mayRenew } from './renew.ts';

type Page<Item> = { readonly items: readonly Item[]; readonly cursor?: string };

/** How often a list is read anew by itself, besides what the page is told of changes. */
const ANEW_MS = 60_000;

/** What a spreadsheet is made of is read so far. */
const MOST_PAGES = 50;

/**
 * A list of the API, page after page as it is scrolled; one of a customer is read anew by hand alone (M2).
 * @param read one page, from where the one before ended
 */
export const usePages = <Item>(
  key: readonly unknown[],
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
) => {
  const query = useInfiniteQuery<
    Page<Item>,
    Error,
    InfiniteData<Page<Item>>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined,
    getNextPageParam: ({ cursor }) => cursor,
    ...(mayRenew(key) ? { refetchInterval: ANEW_MS } : ASKED_BY_HAND),
  });
  return {
    items: query.data?.pages.flatMap(({ items }) => items),
    /** Why nothing was read; what was read before is shown on. */
    error: query.data === undefined ? query.error : null,
    /** Nothing is behind what was read. */
    isWhole: !query.hasNextPage,
    /** All of it, read once more to its end. */
    whole: () => everyPage(({ cursor }) => read(cursor, new AbortController().signal), MOST_PAGES),
    again: () => void query.refetch(),
    more:
      query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined,
  };
};
