import type * as z from 'zod';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { MutingList, MutingQuery } from '../contracts/mutings.ts';
import { liftMuting } from '../contracts/operations/on-call/mutings.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { MUTINGS } from '../domain/muting/muting.ts';
import type { WallClock } from '../ports/outside.ts';
import type { ThingReader } from '../ports/readers.ts';
import { idsOpenTo } from '../showing/posts-for.ts';
import { mutingShown } from './change-mutings.ts';

/** What listing mutings needs. */
export type ListMutingsPorts = {
  readonly mutings: ThingReader<'mutings'>;
  readonly clock: WallClock;
};

/**
 * Lists mutings, what begins last first, each with whether the one who asks may lift it.
 * @see rule F2
 */
export const makeListMutings =
  ({ mutings, clock }: ListMutingsPorts) =>
  async (
    { state, limit, cursor }: z.output<typeof MutingQuery>,
    inPosts: readonly TokenHolder[],
  ): Promise<HttpAnswer> => {
    const now = clock.now();
    const known = (await mutings.load(MUTINGS))?.mutings ?? [];
    const sorted = known
      .toReversed()
      .toSorted((one, other) => (one.from === other.from ? 0 : one.from > other.from ? -1 : 1));
    const at = cursor === undefined ? -1 : sorted.findIndex(({ id }) => id === cursor);
    if (cursor !== undefined && at < 0) return refusal('invalid-cursor');
    const left = sorted
      .slice(at + 1)
      .map((one) => mutingShown(one, now))
      .filter((one) => state === undefined || one.state === state);
    const some = left.slice(0, limit);
    const last = left.length > limit ? some.at(-1) : undefined;
    const body: z.output<typeof MutingList> = {
      items: some.map((one) => ({
        ...one,
        may: idsOpenTo(inPosts, [liftMuting], () => one.state !== 'past'),
      })),
      ...(last && { cursor: last.id }),
    };
    return { status: 200, body };
  };
