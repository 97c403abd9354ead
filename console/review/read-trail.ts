import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { everyPage } from '../api/every-page.ts';
import type { components } from '../generated/api.ts';

type Happened = components['schemas']['TimelineItem'];

/** Everything that happened to a work order, in its order; the look-up is logged (M2). */
export const useTrail = (id: string) => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['order', id, 'trail'],
    queryFn: async ({ signal }): Promise<readonly Happened[]> => {
      const { items } = await everyPage((query) =>
        answered(client.GET('/orders/{id}/timeline', { params: { path: { id }, query }, signal })),
      );
      return items;
    },
  });
};
