import * as z from 'zod';
import { StoredInstant } from '../contracts/time.ts';
import { authorityOf } from '../domain/organisation/authority.ts';
import { isStoodInFor, type Person } from '../domain/organisation/person.ts';
import { isHeadedInPlaceBy } from '../domain/organisation/unit.ts';
import type { Authority, HeldPost } from '../domain/post.ts';
import type { Instant } from '../domain/time.ts';
import type { Authorities } from '../ports/readers.ts';
import { partitionOf, STANDS_IN_PREFIX, subjectKey } from './keys.ts';
import { readItem } from './read-item.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './tables.ts';
import { makeThingReader } from './thing-reader.ts';

const Subject = z.object({ personId: z.string() });
const StandsIn = z.union([
  z.object({ personId: z.string(), until: StoredInstant }),
  z.object({ unit: z.string() }),
]);

/** For whom somebody stands in: absent people, all of them, and units that have no head. */
type StoodInFor = {
  readonly absent: readonly Pick<Person, 'sub' | 'posts'>[];
  readonly heads: readonly HeldPost[];
};

/**
 * Tells what somebody may do. Every request of a person's asks, so it asks for little: whose a subject
 * is, is kept once it is known, and found out anew where it is no longer so; what they may is read as it
 * was a second ago at most. One or two reads more for each person in a chain whose deputy they are
 * just now, one for each unit whose head they are in the place of one that it does not have.
 */
export const makeAuthorities = (stored: Stored): Authorities => {
  const people = makeThingReader(stored, 'person', 'eventual');
  const units = makeThingReader(stored, 'unit', 'eventual');
  const personIds = new Map<string, string>();

  const headsInPlace = async (deputy: string, ids: readonly string[]): Promise<HeldPost[]> => {
    const found = await Promise.all(ids.map((id) => units.load(id)));
    return found.flatMap((unit) =>
      unit && isHeadedInPlaceBy(unit, deputy) ? [{ post: 'head' as const, unit: unit.id }] : [],
    );
  };

  /** @param before deputies already asked for: deputies lead in no circle, and a reader does not trust that */
  const stoodInForBy = async (
    deputy: string,
    now: Instant,
    before: readonly string[],
  ): Promise<StoodInFor> => {
    const partition = partitionOf('person', deputy);
    const items = await readPrefix(stored, 'tickets', partition, STANDS_IN_PREFIX, 'eventual');
    const known = items.map((item) => StandsIn.parse(item));
    const ids = known.flatMap((one) =>
      'personId' in one && now < one.until && !before.includes(one.personId) ? [one.personId] : [],
    );
    const [heads, named] = await Promise.all([
      headsInPlace(
        deputy,
        known.flatMap((one) => ('unit' in one ? [one.unit] : [])),
      ),
      Promise.all(ids.map((id) => people.load(id))),
    ]);
    const absent = named.filter(
      (person): person is Person => person !== undefined && isStoodInFor(person, deputy, now),
    );
    const further = await Promise.all(
      absent.map(async (person) => {
        const theirs = await stoodInForBy(person.id, now, [...before, person.id]);
        return { person: { sub: person.sub, posts: [...person.posts, ...theirs.heads] }, theirs };
      }),
    );
    return {
      heads,
      absent: [
        ...further.map(({ person }) => person),
        ...further.flatMap(({ theirs }) => theirs.absent),
      ],
    };
  };

  const authorityIn = async (
    personId: string,
    subject: string,
    now: Instant,
  ): Promise<Authority | undefined> => {
    const [person, { heads, absent }] = await Promise.all([
      people.load(personId),
      stoodInForBy(personId, now, [personId]),
    ]);
    // A subject that a person had before leads to them still.
    if (person?.state !== 'active' || person.sub !== subject) return undefined;
    return authorityOf({ sub: person.sub, posts: [...person.posts, ...heads] }, absent);
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
