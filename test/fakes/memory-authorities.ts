import { authorityOf } from '../../functions/domain/organisation/authority.ts';
import { isStoodInFor, type Person } from '../../functions/domain/organisation/person.ts';
import type { Authorities } from '../../functions/ports/readers.ts';

/** What people may do, by looking at all of them. */
export const memoryAuthorities = (people: () => readonly Person[]): Authorities => ({
  of: async (subject, now) => {
    const all = people();
    const person = all.find(({ sub, state }) => sub === subject && state === 'active');
    const absentOf = (deputy: string, before: readonly string[]): readonly Person[] =>
      all
        .filter((one) => !before.includes(one.id) && isStoodInFor(one, deputy, now))
        .flatMap((one) => [one, ...absentOf(one.id, [...before, one.id])]);
    return person && authorityOf(person, absentOf(person.id, [person.id]));
  },
});
