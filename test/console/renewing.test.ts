import { QueryClient } from '@tanstack/preact-query';
import { describe, expect, it } from 'vitest';
import { everyPage } from '../../console/api/every-page.ts';
import { CUSTOMER, renewAll } from '../../console/api/renew.ts';

describe('what is on the page after a command', () => {
  it('is read anew, but for look-ups of customers, each of which is logged as somebody’s (M2)', async () => {
    const queries = new QueryClient();
    const keys = [
      ['complaints', {}],
      ['ticket', '01J'],
      [CUSTOMER, 'caller', '13900000000'],
      [CUSTOMER, 'tickets', { number: '13900000000' }],
    ];
    for (const key of keys) queries.setQueryData(key, 'read');
    await renewAll(queries);
    expect(keys.map((key) => queries.getQueryState(key)?.isInvalidated)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the whole of a list', () => {
  const threePages = async ({ cursor }: { readonly cursor?: string }) => {
    const page = Number(cursor ?? 1);
    return { items: [page], ...(page < 3 && { cursor: `${page + 1}` }) };
  };

  it('is read to its last page', async () => {
    expect(await everyPage(threePages)).toEqual({ items: [1, 2, 3], isCut: false });
  });

  it.each([
    [2, { items: [1, 2], isCut: true }],
    [3, { items: [1, 2, 3], isCut: false }],
    [4, { items: [1, 2, 3], isCut: false }],
  ])('of three pages, %i at most', async (most, read) => {
    expect(await everyPage(threePages, most)).toEqual(read);
  });
});
