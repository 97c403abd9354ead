import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { EntryReader, PageRequest, ThingReader } from '../ports/readers.ts';
import { timelinePage } from '../showing/timeline-page.ts';

/** Reads units or people, and what happened to them. */
export type MemberReader = ThingReader<'unit' | 'person'> & EntryReader<'unit' | 'person'>;

/** A unit or person as it stands, and who has changed it. */
export const makeReadMember = (members: MemberReader) => ({
  read: async (id: string): Promise<HttpAnswer> => {
    const body = await members.load(id);
    return body ? { status: 200, body } : refusal('not-found');
  },
  timeline: async (id: string, page: PageRequest): Promise<HttpAnswer> =>
    (await members.load(id))
      ? timelinePage(members.entries(id, page), Promise.resolve([]))
      : refusal('not-found'),
});
