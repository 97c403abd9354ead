import type { Authority, Post } from '../post.ts';

/** The post in which somebody does what `posts` may do: one of their own before another's. */
export const postUsed = (
  { held }: Authority,
  posts: readonly Post[],
): Authority['held'][number] | undefined => {
  const fitting = held.filter(({ post }) => posts.includes(post));
  return fitting.find(({ onBehalfOf }) => onBehalfOf === undefined) ?? fitting[0];
};
