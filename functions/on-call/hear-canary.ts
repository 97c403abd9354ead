import type { OwnBranch } from '../domain/own-branch.ts';
import type { Instant } from '../domain/time.ts';
import type { Heartbeats } from '../ports/following.ts';

/** A canary's end, as its event tells it. */
type Returned = { readonly through: 'execution' | 'sweep'; readonly at: Instant };

/**
 * Takes a canary that has come the whole way, up to the queue of pages, as a sign of life. One that the
 * sweep had to close is none: what binds would have come late.
 * @see rule B2
 */
export const makeHearCanary =
  ({ heartbeats, ownBranch }: { readonly heartbeats: Heartbeats; readonly ownBranch: OwnBranch }) =>
  async ({ through, at }: Returned): Promise<void> => {
    if (through === 'execution') await heartbeats.note({ of: 'canary', name: ownBranch.id, at });
  };
