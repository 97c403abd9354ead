import type { Role } from './actor.ts';
import type { Post } from './post.ts';

/**
 * The posts that a role stands for where a token's role tells them. A handler has been the whole
 * desk, a manager everybody above it. An integrator is a machine, and holds none.
 */
export const POSTS_OF_ROLE: Readonly<Record<Role, readonly Post[]>> = {
  integrator: [],
  handler: ['taker', 'dispatcher', 'handler', 'lead'],
  manager: ['manager', 'lead', 'head', 'reviewer'],
  oncall: ['on-call'],
  publisher: ['publisher'],
};
