import { POSTS, type Post } from '../../functions/domain/post.ts';

/** The one who holds this post and no other, in a unit of their own. */
export const holderOf = (post: Post): string => `ha-cast-${post}`;

/** Holds every post and is away; stands in for them, and for that one in turn. */
export const [ABSENT, DEPUTY, SECOND] = ['ha-cast-absent', 'ha-cast-deputy', 'ha-cast-second'];

/** Everybody whom the test of rights posts; each id is their token's subject as well. */
export const CAST: readonly string[] = [...POSTS.map(holderOf), ABSENT, DEPUTY, SECOND];
