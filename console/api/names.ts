import { queryOptions, useQuery } from '@tanstack/preact-query';
import { useMemo } from 'preact/hooks';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { answered, type Client } from './client.ts';
import { useDesk } from './desk.tsx';
import { everyPage } from './every-page.ts';
import { useMe } from './me.ts';

/** A unit as lists show it. */
export type Unit = components['schemas']['Unit'];

/** Somebody of the branch as lists show them. */
export type Person = components['schemas']['Person'];

const NOBODY: readonly Person[] = [];
const FIVE_MINUTES_MS = 300_000;

/** How the people of the branch are read who have not left. */
export const peopleOf = (client: Client) =>
  queryOptions({
    queryKey: ['names'],
    queryFn: async (): Promise<readonly Person[]> => {
      const { items } = await everyPage((query) =>
        answered(client.GET('/organisation/people', { params: { query } })),
      );
      return items;
    },
    staleTime: FIVE_MINUTES_MS,
  });

/** How the open units of the branch are read, by id. */
export const unitsOf = (client: Client) =>
  queryOptions({
    queryKey: ['units', 'open'],
    queryFn: async (): Promise<ReadonlyMap<string, Unit>> => {
      const { items } = await everyPage((query) =>
        answered(client.GET('/organisation/units', { params: { query } })),
      );
      return new Map(items.map((unit) => [unit.id, unit]));
    },
    staleTime: FIVE_MINUTES_MS,
  });

/** The people of the branch who have not left; none for those who may not list them. */
export const usePeople = (): readonly Person[] => {
  const { client } = useDesk();
  const enabled = useMe().data?.offers.includes('listPeople') === true;
  return useQuery({ ...peopleOf(client), enabled }).data ?? NOBODY;
};

/** What the people of the branch are called, by their id. */
export const useNames = (): ReadonlyMap<string, string> => {
  const people = usePeople();
  return useMemo(() => new Map(people.map(({ id, name }) => [id, name])), [people]);
};

/** The open units of the branch, by id; absent until they were read. */
export const useUnits = (): ReadonlyMap<string, Unit> | undefined => {
  const { client } = useDesk();
  return useQuery(unitsOf(client)).data;
};

/** What a unit is called, in the language of now; its id where it is none of the branch's open ones. */
export const useUnitName = (): ((id: string) => string) => {
  const units = useUnits();
  return (id) => {
    const unit = units?.get(id);
    return unit === undefined ? id : inWords(unit.name);
  };
};
