import type { Authority } from '../post.ts';
import type { Person } from './person.ts';

/**
 * What somebody may do by their posts, and by those of the absent for whom they stand in.
 * @param absent all of them, those whose deputy is absent as well among them
 */
export const authorityOf = (
  { sub, posts }: Pick<Person, 'sub' | 'posts'>,
  absent: readonly Pick<Person, 'sub' | 'posts'>[],
): Authority => ({
  subject: sub,
  held: [
    ...posts,
    ...absent.flatMap((other) => other.posts.map((held) => ({ ...held, onBehalfOf: other.sub }))),
  ],
});
