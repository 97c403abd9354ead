import * as z from 'zod';
import { StoredInstant } from '../contracts/time.ts';
import { authorityOf } from '../domain/organisation/authority.ts';
import { isStoodInFor, type Person } from '../domain/organisation/person.ts';
import type { Authority } from '../domain/post.ts';
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
 * Tells what somebody may do. Every request of a person's asks, so it asks for little: whose a subject
 * is, is kept once it is known, and found out anew where it is no longer so; what they may is read as it
 * was a second ago at most. One or two reads more for each person in a chain whose deputy they are
 * just now.
 */
export const makeAuthorities = (stored: Stored): Authorities => {
  const people = makeThingReader(stored, 'person', 'eventual');
  const personIds = new Map<string, string>();

  /** @param before deputies already asked for: deputies lead in no circle, and a reader does not trust that */
  const absentOf = async (
    deputy: string,
    now: Instant,
    before: readonly string[],
  ): Promise<readonly Person[]> => {
    const partition = partitionOf('person', deputy);
    const items = await readPrefix(stored, 'tickets', partition, STANDS_IN_PREFIX, 'eventual');
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

  const authorityIn = async (
    personId: string,
    subject: string,
    now: Instant,
  ): Promise<Authority | undefined> => {
    const [person, absent] = await Promise.all([
      people.load(personId),
      absentOf(personId, now, [personId]),
    ]);
    // A subject that a person had before leads to them still.
    if (person?.state !== 'active' || person.sub !== subject) return undefined;
    return authorityOf(person, absent);
  };

  return {
    of: async (subject, now) => {
      const kept = personIds.get(subject);
      const authority = kept === undefined ? undefined : await authorityIn(kept, subject, now);
      if (authority) return authority;
      const known = await readItem(stored, 'tickets', subjectKey(subject), Subject);
      if (!known) return undefined;
      personIds.set(subject, known.personId);
      return known.personId === kept ? undefined : authorityIn(known.personId, subject, now);
    },
  };
};
