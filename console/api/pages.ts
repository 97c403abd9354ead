import { type InfiniteData, useInfiniteQuery } from '@tanstack/preact-query';

type Page<Item> = { readonly items: readonly Item[]; readonly cursor?: string };

/** How often a list is read anew by itself, besides what the page is told of changes. */
const ANEW_MS = 60_000;

/**
 * A list of the API, page after page as it is scrolled.
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
    refetchInterval: ANEW_MS,
  });
  return {
    items: query.data?.pages.flatMap(({ items }) => items),
    error: query.error,
    again: () => void query.refetch(),
    more:
      query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined,
  };
};
