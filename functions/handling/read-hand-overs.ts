import type * as z from 'zod';
import type { HandOverList, HandOverQuery, HandOverView } from '../contracts/hand-overs.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { acknowledgeHandOver } from '../contracts/operations/handling/hand-overs.ts';
import type { TokenHolder } from '../domain/actor.ts';
import {
  handOverExpectedBy,
  isOfShift,
  mayTakeOver,
} from '../domain/hand-over/decide-hand-over.ts';
import type { HandOver } from '../domain/hand-over/hand-over.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { WallClock } from '../ports/outside.ts';
import {
  CursorRejected,
  type HandOverNotes,
  type ThingList,
  type ThingReader,
} from '../ports/readers.ts';
import { idsOpenTo } from '../showing/posts-for.ts';

/** What reading hand-overs needs. */
export type ReadHandOversPorts = {
  readonly handOvers: ThingReader<'hand-over'> & ThingList<'hand-over'>;
  readonly notes: HandOverNotes;
  readonly clock: WallClock;
  readonly policy: Pick<Policy, 'handOver'>;
};

/** So many of the newest are looked through for the last one of a unit. */
const LOOKS_BACK = 100;

const mayOn = (
  handOver: Pick<HandOver, 'state' | 'by' | 'unit'>,
  inPosts: readonly TokenHolder[],
): string[] =>
  idsOpenTo(
    inPosts,
    [acknowledgeHandOver],
    (_, as) => handOver.state === 'written' && as.some((one) => mayTakeOver(handOver, one)),
  );

/** Whoever leads is told of their own units, though they are on call too. */
const judgedAs = (inPosts: readonly TokenHolder[]): readonly TokenHolder[] => {
  const leading = inPosts.filter((one) => 'post' in one && one.post !== 'on-call');
  return leading.length > 0 ? leading : inPosts;
};

/**
 * Lists hand-overs, the newest first, and says whether the last one of the unit in which somebody leads, or of
 * any for a manager, is longer ago than the policy allows:
 * whoever is at work then took over without one.
 * @see rule E9
 */
export const makeListHandOvers =
  ({ handOvers, clock, policy }: ReadHandOversPorts) =>
  async (
    { state, limit, cursor }: z.output<typeof HandOverQuery>,
    inPosts: readonly TokenHolder[],
  ): Promise<HttpAnswer> => {
    try {
      const page = { limit, ...(cursor !== undefined && { cursor }) };
      const [{ items, cursor: next }, latest] = await Promise.all([
        handOvers.list(state, page),
        handOvers.list(undefined, { limit: LOOKS_BACK }),
      ]);
      const posts = judgedAs(inPosts);
      const last = latest.items.find((one) => posts.some((by) => isOfShift(one, by)));
      const until = last && handOverExpectedBy(last, policy);
      const body: z.output<typeof HandOverList> = {
        items: items.map((one) => ({ ...one, may: mayOn(one, inPosts) })),
        ...(next !== undefined && { cursor: next }),
        ...(last &&
          until !== undefined &&
          until < clock.now() && { missingSince: until, lastAt: last.writtenAt }),
        ...(!last && { none: true }),
      };
      return { status: 200, body };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };

/** Shows a hand-over whole, with what was written besides. @see rule E9 */
export const makeReadHandOver =
  ({ handOvers, notes }: ReadHandOversPorts) =>
  async (id: string, inPosts: readonly TokenHolder[]): Promise<HttpAnswer> => {
    const handOver = await handOvers.load(id);
    if (!handOver) return refusal('not-found');
    const note = handOver.hasNote ? await notes.of(id) : undefined;
    const { timer: _, ...shown } = handOver;
    const body: z.output<typeof HandOverView> = {
      ...shown,
      ...(note !== undefined && { note }),
      may: mayOn(handOver, inPosts),
    };
    return { status: 200, body };
  };
