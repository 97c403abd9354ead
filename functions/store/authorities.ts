import * as z from 'zod';
import { StoredInstant } from '../contracts/time.ts';
import { authorityOf } from '../domain/organisation/authority.ts';
import { isStoodInFor, type Person } from '../domain/organisation/person.ts';
import type { Instant } from '../domain/time.ts';
import type { Authorities } from '../ports/readers.ts';
import { partitionOf, STANDS_IN_PREFIX, subjectKey } from './keys.ts';
import { readItem } from './read-item.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './tables.ts';
import { makeThingReader } from './thing-reader.ts';

const Subject = z.object({ personId: z.string() });
const StandsIn = z.object({ personId: z.string(), until: StoredInstant });

/**
 * Tells what somebody may do, by two consistent reads one after the other; by one or two more for
 * each person in a chain whose deputy they are just now.
 */
export const makeAuthorities = (stored: Stored): Authorities => {
  const people = makeThingReader(stored, 'person');

  /** @param before deputies already asked for: deputies lead in no circle, and a reader does not trust that */
  const absentOf = async (
    deputy: string,
    now: Instant,
    before: readonly string[],
  ): Promise<readonly Person[]> => {
    const partition = partitionOf('person', deputy);
    const items = await readPrefix(stored, 'tickets', partition, STANDS_IN_PREFIX);
    const ids = items
      .map((item) => StandsIn.parse(item))
      .flatMap(({ personId, until }) =>
        now < until && !before.includes(personId) ? [personId] : [],
      );
    const named = await Promise.all(ids.map((id) => people.load(id)));
    const absent = named.filter(
      (person): person is Person => person !== undefined && isStoodInFor(person, deputy, now),
    );
    const further = await Promise.all(
      absent.map((person) => absentOf(person.id, now, [...before, person.id])),
    );
    return [...absent, ...further.flat()];
  };

  return {
    of: async (subject, now) => {
      const known = await readItem(stored, 'tickets', subjectKey(subject), Subject);
      if (!known) return undefined;
      const { personId } = known;
      const [person, absent] = await Promise.all([
        people.load(personId),
        absentOf(personId, now, [personId]),
      ]);
      // A subject that a person had before leads to them still.
      if (person?.state !== 'active' || person.sub !== subject) return undefined;
      return authorityOf(person, absent);
    },
  };
};
