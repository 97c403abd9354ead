import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';

/** What an administrative division is called, by its code; the code until that is known. */
export const AreaName = ({ code }: { code: string }) => {
  const { client } = useDesk();
  const { data } = useQuery({
    queryKey: ['area-name', code],
    queryFn: ({ signal }) =>
      answered(client.GET('/areas', { params: { query: { q: code } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <span>{data?.items.find((area) => area.code === code)?.name ?? code}</span>;
};
