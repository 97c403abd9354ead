import type { components } from '../generated/api.ts';

type Changes = components['schemas']['Changes'];
export type Change = Changes['changed'][number];

/** Of what was told, that which is not known yet; what is told twice is known by its sequence. */
export const news = (known: Map<string, number>, changed: readonly Change[]): Change[] =>
  changed.filter(({ kind, id, sequence }) => {
    const key = `${kind}#${id}`;
    if ((known.get(key) ?? 0) >= sequence) return false;
    known.set(key, sequence);
    return true;
  });

/** Lists in which a kind of thing stands, by the beginning of their keys; what a customer has is looked up by people alone (M2). */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  ticket: ['complaints', 'board', 'dispatch'],
  order: ['orders', 'board', 'dispatch'],
  alert: ['alerts'],
  duty: ['duty'],
  mutings: ['mutings'],
  'hand-over': ['hand-overs'],
  message: ['messages'],
  notice: ['notices'],
  unit: ['organisation', 'names', 'me'],
  person: ['organisation', 'names', 'me'],
};

/** What is to be read anew after a change: the thing itself, and the lists in which it may stand. */
export const staleAfter = ({ kind, id }: Change): readonly (readonly string[])[] => [
  [kind, id],
  ...(LISTS[kind] ?? []).map((list) => [list]),
];

/** What somebody has open at a place of the page, as the API is told. */
export const openAt = (location: string): string | undefined => {
  const [, folder, id] = location.split('/');
  if (id === undefined || id === '') return undefined;
  if (folder === 'cases') return `ticket#${id}`;
  return folder === 'orders' ? `order#${id}` : undefined;
};
