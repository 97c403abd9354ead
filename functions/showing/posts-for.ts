import type { Operation } from '../contracts/operations/operation.ts';
import type { TokenHolder } from '../domain/actor.ts';

/** In which of the ways that somebody acts in they may ask for an operation; the order stays. */
const postsFor = (
  inPosts: readonly TokenHolder[],
  { posts, clients }: Pick<Operation, 'posts' | 'clients'>,
): readonly TokenHolder[] =>
  inPosts.filter((by) =>
    'post' in by ? posts.includes(by.post) : clients.some((role) => role === by.role),
  );

/** The ids of those operations that somebody may ask for and that are open to them. */
export const idsOpenTo = <One extends Pick<Operation, 'id' | 'posts' | 'clients'>>(
  inPosts: readonly TokenHolder[],
  operations: readonly One[],
  isOpen: (operation: One, as: readonly [TokenHolder, ...TokenHolder[]]) => boolean,
): string[] =>
  operations.flatMap((operation) => {
    const [first, ...others] = postsFor(inPosts, operation);
    return first && isOpen(operation, [first, ...others]) ? [operation.id] : [];
  });
