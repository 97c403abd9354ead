import { authorityOf } from '../../functions/domain/organisation/authority.ts';
import { isStoodInFor, type Person } from '../../functions/domain/organisation/person.ts';
import { isHeadedInPlaceBy, type Unit } from '../../functions/domain/organisation/unit.ts';
import type { Authorities } from '../../functions/ports/readers.ts';

/** What people may do, by looking at all of them, and at all units. */
export const memoryAuthorities = (
  people: () => readonly Person[],
  units: () => readonly Unit[] = () => [],
): Authorities => ({
  of: async (subject, now) => {
    const all = people();
    const person = all.find(({ sub, state }) => sub === subject && state === 'active');
    const withHeads = (one: Person): Person => ({
      ...one,
      posts: [
        ...one.posts,
        ...units()
          .filter((unit) => isHeadedInPlaceBy(unit, one.id))
          .map(({ id: unit }) => ({ post: 'head' as const, unit })),
      ],
    });
    const absentOf = (deputy: string, before: readonly string[]): readonly Person[] =>
      all
        .filter((one) => !before.includes(one.id) && isStoodInFor(one, deputy, now))
        .flatMap((one) => [withHeads(one), ...absentOf(one.id, [...before, one.id])]);
    return person && authorityOf(withHeads(person), absentOf(person.id, [person.id]));
  },
});
