import type { Absence, Person } from '../../functions/domain/organisation/person.ts';
import { POSTS, type Post } from '../../functions/domain/post.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { aPerson, posted } from '../builders/organisation.ts';
import { at } from '../builders/ticket.ts';
import { memoryAuthorities } from '../fakes/memory-authorities.ts';

/** The unit of everybody, and of every work order. */
export const UNIT = 'qingjiangpu';

/** When everything is asked for: a Tuesday morning. */
export const NOW = at('2026-10-20T10:00:00+08:00');

/** What somebody has to do with a post. */
export const STANDINGS = ['holder', 'deputy', 'deputy-of-present', 'left'] as const;

/** Somebody who asks: whose subject, and in what standing to which post. */
export type Asking = {
  readonly subject: string;
  readonly standing: (typeof STANDINGS)[number];
  readonly post: Post;
};

const DAY = 24 * 3600;

/** Of one post: who holds it, who is absent, who is present again, who has left, and both deputies. */
const peopleOf = (post: Post): readonly Person[] => {
  const inPost = (standing: string, changes: Partial<Person> = {}): Person => {
    const id = `${standing}-${post}`;
    return aPerson(id, { sub: id, posts: [posted(post, UNIT)], ...changes });
  };
  const away = (deputy: string, from: number, to: number): { readonly absence: Absence } => ({
    absence: { deputy, from: plusSeconds(NOW, from), to: plusSeconds(NOW, to) },
  });
  return [
    inPost('holder'),
    inPost('absent', away(`deputy-${post}`, 0, DAY)),
    inPost('deputy', { posts: [] }),
    // Was absent until now, and is no longer.
    inPost('present', away(`deputy-of-present-${post}`, -DAY, 0)),
    inPost('deputy-of-present', { posts: [] }),
    inPost('left', { state: 'left' }),
  ];
};

const people = POSTS.flatMap(peopleOf);
export const authorities = memoryAuthorities(() => people);

/** Everybody who asks. */
export const CAST: readonly Asking[] = POSTS.flatMap((post) =>
  STANDINGS.map((standing) => ({ subject: `${standing}-${post}`, standing, post })),
);

/** Who did it, as the trail tells: a deputy with whoever they stood in for. */
export const actorOf = ({ subject, standing, post }: Asking) => ({
  ...{ kind: 'person', subject, post, unit: UNIT },
  ...(standing === 'deputy' && { onBehalfOf: `absent-${post}` }),
});
