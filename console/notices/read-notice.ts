import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';

/** A notice with who has it and who has not (H4). */
export const useNotice = (id: string) => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['notice', id],
    queryFn: ({ signal }) =>
      answered(client.GET('/notices/{id}', { params: { path: { id } }, signal })),
    staleTime: 15_000,
    refetchInterval: 60_000,
  });
};
