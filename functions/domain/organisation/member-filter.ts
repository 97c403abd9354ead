import type { Post } from '../post.ts';
import type { Person } from './person.ts';
import type { Unit, UnitType } from './unit.ts';

/** What a list of units is narrowed by. */
export type UnitFilter = { readonly state: Unit['state']; readonly type?: UnitType };

/** What a list of people is narrowed by: those who hold the post in the unit, as far as each is given. */
export type PersonFilter = {
  readonly state: Person['state'];
  readonly unit?: string;
  readonly post?: Post;
};

export const isListedUnit = (unit: Unit, { state, type }: UnitFilter): boolean =>
  unit.state === state && (type === undefined || unit.type === type);

export const isListedPerson = (person: Person, { state, unit, post }: PersonFilter): boolean =>
  person.state === state &&
  ((unit === undefined && post === undefined) ||
    person.posts.some(
      (held) =>
        (unit === undefined || held.unit === unit) && (post === undefined || held.post === post),
    ));
