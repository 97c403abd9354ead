import type { QueryClient } from '@tanstack/preact-query';

/** How the key of a look-up by a customer's number or address begins: each is logged as somebody's (M2). */
export const CUSTOMER = 'customer';

/** Of a query that somebody asks for by hand: nothing reads it anew by itself. */
export const ASKED_BY_HAND = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: false,
  refetchOnWindowFocus: false,
} as const;

/** Whether what a key stands for may be read anew without anybody asking for it. */
export const mayRenew = (key: readonly unknown[]): boolean => key[0] !== CUSTOMER;

/** Reads anew what is on the page, but for look-ups of customers: nobody has made those again. */
export const renewAll = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => mayRenew(queryKey) });
