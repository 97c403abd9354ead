import { useQuery } from '@tanstack/preact-query';
import type { components } from '../generated/api.ts';
import { answered } from './client.ts';
import { useDesk } from './desk.tsx';

/** Who is at the desk, and what they may ask for. */
export type Me = components['schemas']['WholePerson'];

export const useMe = () => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => ({
      offers: [
        'listOrders',
        'listComplaints',
        'takeOrder',
        'answerComplaint',
        'attestMessage',
        'readComplaint',
      ],
      ...(await answered(client.GET('/organisation/me', { signal }))),
    }),
    staleTime: 60_000,
  });
};
