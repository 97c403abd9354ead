import type { WrittenOrganisation } from '../../functions/domain/organisation/import.ts';
import type { Organisation } from '../../functions/domain/organisation/organisation.ts';
import type { Absence, Person, PersonProfile } from '../../functions/domain/organisation/person.ts';
import type { Unit, UnitProfile } from '../../functions/domain/organisation/unit.ts';
import type { HeldPost, Post } from '../../functions/domain/post.ts';
import { at } from './ticket.ts';

/** Days of July 2026, at ten. */
export const day = (date: number) => at(`2026-07-${String(date).padStart(2, '0')}T10:00:00+08:00`);

/** From ten on a day of July until ten on another. */
export const away = (from: number, to: number, deputy?: string): Absence => ({
  from: day(from),
  to: day(to),
  ...(deputy !== undefined && { deputy }),
});

/** What somebody is posted as, in the unit that everything is about. */
export const posted = (post: Post, unit = 'centre'): HeldPost => ({ post, unit });

export const aUnitProfile = (changes: Partial<UnitProfile> = {}): UnitProfile => ({
  name: { zh: '市投诉处理中心', en: 'City complaint centre' },
  type: 'city-centre',
  ...changes,
});

/** A person's profile; their `sub` follows from the id. */
export const aPersonProfile = (
  id: string,
  changes: Partial<PersonProfile> = {},
): PersonProfile => ({
  sub: `sub-${id}`,
  name: id.toUpperCase(),
  ways: { webhook: `https://on-call.example.cn/${id}` },
  posts: [posted('handler')],
  ...changes,
});

export const aUnit = (id: string, changes: Partial<Unit> = {}): Unit => ({
  ...aUnitProfile(),
  id,
  version: 1,
  state: 'open',
  ...changes,
});

export const aPerson = (id: string, changes: Partial<Person> = {}): Person => ({
  ...aPersonProfile(id),
  id,
  version: 1,
  state: 'active',
  ...changes,
});

/** Units and people, each under its id; the unit `centre` among them. */
export const anOrganisation = (...things: readonly (Unit | Person)[]): Organisation => {
  const all = things.some(({ id }) => id === 'centre') ? things : [aUnit('centre'), ...things];
  return {
    units: new Map(all.flatMap((one) => ('type' in one ? [[one.id, one]] : []))),
    people: new Map(all.flatMap((one) => ('sub' in one ? [[one.id, one]] : []))),
  };
};

/** A file with so many people in the one unit, which the first of them heads. */
export const aWritten = (people: number): WrittenOrganisation => ({
  units: { centre: aUnitProfile(people > 0 ? { head: 'p1' } : {}) },
  people: Object.fromEntries(
    Array.from({ length: people }, (_, index) => [
      `p${index + 1}`,
      aPersonProfile(`p${index + 1}`, {
        posts: [posted(index === 0 ? 'head' : 'handler')],
      }),
    ]),
  ),
});
