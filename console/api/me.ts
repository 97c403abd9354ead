import { useQuery } from '@tanstack/preact-query';
import type { components } from '../generated/api.ts';
import { answered } from './client.ts';
import { useDesk } from './desk.tsx';

/** Who is at the desk, in which posts, and what these may ask for. */
export type Me = components['schemas']['Myself'];

export const useMe = () => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => answered(client.GET('/organisation/me', { signal })),
    staleTime: 60_000,
    // Whether customers may be called changes by itself.
    refetchInterval: 300_000,
  });
};
