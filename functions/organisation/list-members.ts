import type * as z from 'zod';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { PersonListQuery, UnitListQuery } from '../contracts/members.ts';
import { shownOfPerson } from '../domain/organisation/person.ts';
import { CursorRejected, type MemberLists } from '../ports/readers.ts';

/** Lists units and people by id: of people what everybody may know. */
export const makeListMembers = (lists: MemberLists) => ({
  units: ({ limit, cursor, ...filter }: z.output<typeof UnitListQuery>) =>
    answered(lists.units(filter, { limit, ...(cursor !== undefined && { cursor }) })),
  people: ({ limit, cursor, ...filter }: z.output<typeof PersonListQuery>) =>
    answered(
      lists
        .people(filter, { limit, ...(cursor !== undefined && { cursor }) })
        .then((page) => ({ ...page, items: page.items.map(shownOfPerson) })),
    ),
});

const answered = async (page: Promise<object>): Promise<HttpAnswer> => {
  try {
    return { status: 200, body: await page };
  } catch (error) {
    if (error instanceof CursorRejected) return refusal('invalid-cursor');
    throw error;
  }
};
