type Page<Item> = { readonly items: readonly Item[]; readonly cursor?: string };

/** What a page is asked for by. */
export type PageAsked = { readonly limit: number; readonly cursor?: string };

/**
 * The whole of a list of the API, page by page: for what a branch has hundreds of, not thousands.
 * @param most pages that are read at most; what is behind them is left out, and `isCut` says so
 */
export const everyPage = async <Item>(
  read: (query: PageAsked) => Promise<Page<Item>>,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly items: readonly Item[]; readonly isCut: boolean }> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await read({ limit: 100, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    pages += 1;
    ({ cursor } = page);
  } while (cursor !== undefined && pages < most);
  return { items, isCut: cursor !== undefined };
};
