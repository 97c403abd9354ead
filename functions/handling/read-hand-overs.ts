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
import type { HandOver, HandOverShown } from '../domain/hand-over/hand-over.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Instant } from '../domain/time.ts';
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

/** The last hand-over of somebody's own shift, of those that were looked through. */
type Last = { readonly unit?: string; readonly last: HandOverShown | undefined };

/** Of each unit that somebody leads, the last one, the longest ago first; of whoever is of every unit, the newest. */
const lastOnes = (latest: readonly HandOverShown[], inPosts: readonly TokenHolder[]): Last[] => {
  const posts = judgedAs(inPosts);
  const led = new Map(
    posts.flatMap((by) => ('post' in by && by.post === 'lead' ? [[by.unit, by] as const] : [])),
  );
  if (led.size === 0 || posts.some((by) => !('post' in by) || by.post !== 'lead'))
    return [{ last: latest[0] }];
  return [...led]
    .map(([unit, by]) => ({
      ...(led.size > 1 && { unit }),
      last: latest.find((one) => isOfShift(one, by)),
    }))
    .toSorted((one, other) => writtenAt(one).localeCompare(writtenAt(other)));
};

/** Before all others where there is none. */
const writtenAt = ({ last }: Last): string => last?.writtenAt ?? '';

/** Since when the next one is missing; undefined where the last one still counts. */
const missingSince = (
  last: HandOverShown | undefined,
  now: Instant,
  policy: ReadHandOversPorts['policy'],
): Pick<z.output<typeof HandOverList>, 'missingSince' | 'lastAt' | 'none'> | undefined => {
  if (!last) return { none: true };
  const until = handOverExpectedBy(last, policy);
  return until < now ? { missingSince: until, lastAt: last.writtenAt } : undefined;
};

/**
 * Lists hand-overs, the newest first, and says whether the last one of the unit in which somebody leads (of
 * several that whose last one is longest ago), or of any for a manager, is longer ago than the policy allows:
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
      const [{ unit, last } = { last: undefined }] = lastOnes(latest.items, inPosts);
      const missing = missingSince(last, clock.now(), policy);
      const body: z.output<typeof HandOverList> = {
        items: items.map((one) => ({ ...one, may: mayOn(one, inPosts) })),
        ...(next !== undefined && { cursor: next }),
        ...(missing && unit !== undefined && { unit }),
        ...missing,
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
