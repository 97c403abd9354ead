import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import type { Unit } from './unit.ts';

/** To whom a work order is to go. */
export type Addressee = { readonly unit: string; readonly person?: string | undefined };

/** What is known of them: the unit and those that it stands under, the nearest first. */
export type KnownOfAddressee = {
  readonly units: readonly Unit[];
  /** Read only where it is needed: see `needsPeople`. */
  readonly people?: Organisation['people'];
};

/** Why they get none. */
export type NoAddressee =
  | { readonly kind: 'no-such-unit' | 'unit-closed' | 'nobody-at-unit'; readonly unit: string }
  /** `could`: the ids of those who handle there, the unit's own first. */
  | { readonly kind: 'not-a-handler-there'; readonly could: readonly string[] };

/** Whether it takes the branch's people to judge: one is named, or the units say of nobody that they lead. */
export const needsPeople = ({ person }: Addressee, units: readonly Unit[]): boolean =>
  person !== undefined || units.every((unit) => !isLed(unit));

const isLed = ({ head, deputy }: Unit): boolean => head !== undefined || deputy !== undefined;

/**
 * Why a unit of this branch, or that person of it, gets no work order: nobody would be there to take it. As
 * whoever works an order, those of the units above count as well (A7, E1, G1).
 */
export const judgeAddressee = (
  { unit, person }: Addressee,
  { units, people = new Map() }: KnownOfAddressee,
): NoAddressee | undefined => {
  const [own] = units;
  if (!own) return { kind: 'no-such-unit', unit };
  if (own.state === 'closed') return { kind: 'unit-closed', unit };
  const handlers = units.flatMap(({ id }) => holding('handler', id, people));
  if (person !== undefined && !handlers.includes(person))
    return { kind: 'not-a-handler-there', could: [...new Set(handlers)] };
  const somebody =
    handlers.length > 0 ||
    units.some((one) => isLed(one) || holding('head', one.id, people).length > 0);
  return somebody ? undefined : { kind: 'nobody-at-unit', unit };
};

const holding = (
  post: 'handler' | 'head',
  unit: string,
  people: ReadonlyMap<string, Person>,
): readonly string[] =>
  [...people.values()]
    .filter(
      ({ state, posts }) =>
        state === 'active' && posts.some((held) => held.post === post && held.unit === unit),
    )
    .map(({ id }) => id)
    .sort();
