import type { Authority, Post } from '../post.ts';

/** The posts in which somebody does what `posts` may do: their own before those of the absent. */
export const postsUsed = (
  { held }: Authority,
  posts: readonly Post[],
): readonly Authority['held'][number][] => {
  const fitting = held.filter(({ post }) => posts.includes(post));
  const isOwn = ({ onBehalfOf }: Authority['held'][number]) => onBehalfOf === undefined;
  return [...fitting.filter(isOwn), ...fitting.filter((one) => !isOwn(one))];
};
