import { useQuery } from '@tanstack/preact-query';
import { inWords } from '../shell/language.ts';
import { answered, type Client } from './client.ts';
import { useDesk } from './desk.tsx';
import { useMe } from './me.ts';

const NOBODY: ReadonlyMap<string, string> = new Map();
const FIVE_MINUTES_MS = 300_000;

/** What the people of the branch are called, by their id; empty for those who may not list them. */
export const useNames = (): ReadonlyMap<string, string> => {
  const { client } = useDesk();
  const enabled = useMe().data?.offers.includes('listPeople') === true;
  return (
    useQuery({
      queryKey: ['names'],
      queryFn: () => readNames(client),
      staleTime: FIVE_MINUTES_MS,
      enabled,
    }).data ?? NOBODY
  );
};

/** What the branch's open units are called, by their id. */
export const useUnitNames = (): ReadonlyMap<string, string> => {
  const { client } = useDesk();
  return (
    useQuery({
      queryKey: ['unit-names'],
      queryFn: async () => {
        const query = { limit: 100 };
        const { items } = await answered(client.GET('/organisation/units', { params: { query } }));
        return new Map(items.map(({ id, name }) => [id, inWords(name)]));
      },
      staleTime: FIVE_MINUTES_MS,
    }).data ?? NOBODY
  );
};

const readNames = async (client: Client): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
    const page = await answered(client.GET('/organisation/people', { params: { query } }));
    for (const { id, name } of page.items) names.set(id, name);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return names;
};
