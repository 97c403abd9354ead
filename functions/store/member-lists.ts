import { ORGANISATION, rowOf, type ThingOf } from '../contracts/aggregates.ts';
import { isListedPerson, isListedUnit } from '../domain/organisation/member-filter.ts';
import type { MemberLists, PageRequest } from '../ports/readers.ts';
import { cursorBehind, type ListIdentity, positionOf } from './cursor.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './tables.ts';
import { thingIn } from './thing-item.ts';

/** Lists units and people, consistently. A branch has few enough of them to look through them all. */
export const makeMemberLists = (stored: Stored): MemberLists => ({
  units: (filter, page) =>
    pageOf(stored, 'unit', page, [filter.type, filter.state], (unit) => isListedUnit(unit, filter)),
  people: (filter, page) =>
    pageOf(stored, 'person', page, [filter.unit, filter.post, filter.state], (person) =>
      isListedPerson(person, filter),
    ),
});

const pageOf = async <Kind extends 'unit' | 'person'>(
  stored: Stored,
  kind: Kind,
  { limit, cursor }: PageRequest,
  narrowedBy: ListIdentity,
  isListed: (thing: ThingOf<Kind>) => boolean,
) => {
  const identity = [stored.tables.tickets, kind, ...narrowedBy];
  const behind = cursor === undefined ? '' : positionOf(cursor, identity);
  const stands = await readPrefix(stored, 'tickets', ORGANISATION, `${rowOf(kind).prefix}#`);
  const rest = stands.map((item) => thingIn(kind, item)).filter(({ id }) => id > behind);
  const listed = rest.filter(isListed);
  const items = listed.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(last && listed.length > limit && { cursor: cursorBehind(last.id, identity) }),
  };
};
