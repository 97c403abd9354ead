import { useQuery } from '@tanstack/preact-query';
import { answered, type Client } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { everyPage } from '../api/every-page.ts';
import { inWords } from '../language/language.ts';

/** Something that may be picked: what is sent, and what it is called. */
export type Pick = {
  readonly id: string;
  readonly title: string;
  /** What else it is known by. */
  readonly more?: string;
};

/** Where the values of a field come from that the branch, not the declaration, knows. */
export type PickSource = 'units' | 'people' | 'bases' | 'areas';

const SOURCES: Readonly<Record<string, PickSource>> = {
  unit: 'units',
  under: 'units',
  homeUnit: 'units',
  hall: 'units',
  person: 'people',
  insteadOf: 'people',
  with: 'people',
  head: 'people',
  deputy: 'people',
  to: 'people',
  basis: 'bases',
  area: 'areas',
  areaCodes: 'areas',
};

/** Where a field's values come from, by its name; absent where its declaration says all. */
export const sourceOf = (field: string): PickSource | undefined => SOURCES[field];

const READ: Readonly<
  Record<PickSource, (client: Client, written: string) => Promise<readonly Pick[]>>
> = {
  units: async (client) =>
    (
      await everyPage((query) => answered(client.GET('/organisation/units', { params: { query } })))
    ).items.map(({ id, name }) => ({ id, title: inWords(name) })),
  people: async (client) =>
    (
      await everyPage((query) =>
        answered(client.GET('/organisation/people', { params: { query } })),
      )
    ).items.map(({ id, name }) => ({ id, title: name })),
  bases: async (client) =>
    (await answered(client.GET('/bases', {}))).items.map(({ code, title, source }) => ({
      id: code,
      title: inWords(title),
      more: inWords(source),
    })),
  areas: async (client, written) =>
    written === ''
      ? []
      : (await answered(client.GET('/areas', { params: { query: { q: written } } }))).items.map(
          ({ code, name }) => ({ id: code, title: name }),
        ),
};

const FIVE_MINUTES_MS = 300_000;

/** What may be picked, for what was written so far where that matters. */
export const usePicks = (source: PickSource, written: string): readonly Pick[] => {
  const { client } = useDesk();
  const asked = source === 'areas' ? written : '';
  return (
    useQuery({
      queryKey: ['picks', source, asked],
      queryFn: () => READ[source](client, asked),
      staleTime: FIVE_MINUTES_MS,
    }).data ?? []
  );
};
