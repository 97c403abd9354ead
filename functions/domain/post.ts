/** What somebody may be posted as (A1-A7, E, G1). */
export const POSTS = [
  'taker',
  'dispatcher',
  'handler',
  'head',
  'reviewer',
  'lead',
  'manager',
  'on-call',
  'publisher',
] as const;
export type Post = (typeof POSTS)[number];

/** A post as somebody holds it: in which unit of the branch. */
export type HeldPost = { readonly post: Post; readonly unit: string };

/**
 * In whose right somebody acts: by their own posts, or by those of somebody whose deputy they are
 * while that one is absent.
 */
export type Authority = {
  /** Of the token: always the one who really acts. */
  readonly subject: string;
  /** Their own first. `onBehalfOf`: the subject of the absent one. */
  readonly held: readonly (HeldPost & { readonly onBehalfOf?: string })[];
};
