import { useQuery } from '@tanstack/preact-query';
import { answered, type Client } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import type { components } from '../generated/api.ts';

type Happened = components['schemas']['TimelineItem'];

/** Everything that happened to a work order, in its order; the look-up is logged (M2). */
export const useTrail = (id: string) => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['order', id, 'trail'],
    queryFn: ({ signal }) => readTrail(client, id, signal),
  });
};

const readTrail = async (
  client: Client,
  id: string,
  signal: AbortSignal,
): Promise<readonly Happened[]> => {
  const items: Happened[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
    const page = await answered(
      client.GET('/orders/{id}/timeline', { params: { path: { id }, query }, signal }),
    );
    items.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return items;
};
