import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { everyPage } from '../api/every-page.ts';

/** Every open unit and everybody who has not left: a branch has hundreds of them, not thousands. */
export const useOrganisation = () => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['organisation'],
    queryFn: async () => {
      const [units, people] = await Promise.all([
        everyPage((query) => answered(client.GET('/organisation/units', { params: { query } }))),
        everyPage((query) => answered(client.GET('/organisation/people', { params: { query } }))),
      ]);
      return { units: units.items, people: people.items };
    },
  });
};
