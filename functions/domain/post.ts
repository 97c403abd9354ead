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
