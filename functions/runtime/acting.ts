import type { Operation } from '../contracts/operations/operation.ts';
import { oneOfThePosts } from '../contracts/problem-sentences.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { postsUsed } from '../domain/organisation/posts-used.ts';
import type { WallClock } from '../ports/outside.ts';
import type { Authorities } from '../ports/readers.ts';
import type { Caller } from './caller.ts';
import { HttpProblem } from './http-problem.ts';

/** In whose right somebody asks: the post that comes first, and every other that lets them as well. */
export type InPosts = readonly [TokenHolder, ...TokenHolder[]];

/** Finds in whose right a caller asks for an operation. */
export type Acting = (
  caller: Caller,
  operation: Pick<Operation, 'posts' | 'clients'>,
) => Promise<InPosts>;

/**
 * A machine acts by the role that the branch lists it with, a person by a post that the organisation
 * gives them now: one of their own before that of somebody absent for whom they stand in.
 * @throws HttpProblem `role-not-allowed` for a machine that may not; `no-post` for somebody whom the
 *   organisation does not know; `post-not-held` for somebody none of whose posts may
 */
export const makeActing =
  ({ authorities, clock }: { authorities: Authorities; clock: WallClock }): Acting =>
  async (caller, { posts, clients }) => {
    const { subject } = caller;
    if (caller.kind === 'client') {
      if (!clients.includes(caller.role)) throw new HttpProblem('role-not-allowed');
      return [{ kind: 'person', subject, role: caller.role }];
    }
    const authority = await authorities.of(subject, clock.now());
    if (!authority) throw new HttpProblem('no-post');
    const [first, ...others] = postsUsed(authority, posts);
    if (!first) throw new HttpProblem('post-not-held', [oneOfThePosts(posts)]);
    const inPost = (held: typeof first) => ({ kind: 'person' as const, subject, ...held });
    return [inPost(first), ...others.map(inPost)];
  };
