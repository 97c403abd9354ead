import { useQuery } from '@tanstack/preact-query';
import { answered, type Client } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import type { components } from '../generated/api.ts';

export type Unit = components['schemas']['Unit'];

const FIVE_MINUTES_MS = 300_000;

/** The open units of the branch, by id. */
export const useUnits = (): ReadonlyMap<string, Unit> | undefined => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['units', 'open'],
    queryFn: () => readUnits(client),
    staleTime: FIVE_MINUTES_MS,
  }).data;
};

const readUnits = async (client: Client): Promise<ReadonlyMap<string, Unit>> => {
  const units = new Map<string, Unit>();
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
    const page = await answered(client.GET('/organisation/units', { params: { query } }));
    for (const unit of page.items) units.set(unit.id, unit);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return units;
};
