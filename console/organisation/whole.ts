import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import type { components } from '../generated/api.ts';

export type Unit = components['schemas']['Unit'];
export type Person = components['schemas']['Person'];

type Page<Item> = { readonly items: readonly Item[]; readonly cursor?: string };

const readAll = async <Item>(
  read: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<readonly Item[]> => {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: 100, ...(cursor !== undefined && { cursor }) });
    all.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return all;
};

/** Every open unit and everybody who has not left: a branch has hundreds of them, not thousands. */
export const useOrganisation = () => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['organisation'],
    queryFn: async () => {
      const [units, people] = await Promise.all([
        readAll((query) => answered(client.GET('/organisation/units', { params: { query } }))),
        readAll((query) => answered(client.GET('/organisation/people', { params: { query } }))),
      ]);
      return { units, people };
    },
  });
};
