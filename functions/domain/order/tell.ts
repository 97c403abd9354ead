import { type Instant, plusSeconds } from '../time.ts';
import type { WorkOrder } from './order.ts';
import type { Post, Telling } from './post.ts';

/** The id of the event that carries what is told on an entry's occasion. */
export const lettersEventId = (eventId: string): string => `${eventId}.letters`;

/** Letters that are not answered are told again after this long, then after twice as long, and so on. */
const FIRST_REPEAT_SECONDS = 60;
const LONGEST_REPEAT_SECONDS = 3600;

/** One event holds 256 KB; what does not fit follows when the first ones are acknowledged. */
const MOST_LETTERS = 50;

/**
 * What the other branch is told on an occasion: everything that it has not acknowledged, and what was
 * heard of it; undefined where nothing new happened that it should hear of.
 * @param repeat how often that was said before; undefined where nothing is said again
 */
export const tellingAfter = (
  before: WorkOrder | undefined,
  { post }: WorkOrder,
  repeat: number | undefined,
  now: Instant,
): Telling | undefined => {
  if (!post || (repeat === undefined && !hasNews(before, post))) return undefined;
  const { other: to, acknowledged: since, heard } = post;
  const letters = post.outgoing.slice(0, MOST_LETTERS);
  const said = { to, since, heard, repeat: repeat ?? 0, letters };
  return letters.length === 0 ? said : { ...said, repeatAt: repeatAfter(now, said.repeat) };
};

const hasNews = (before: WorkOrder | undefined, { outgoing, heard }: Post): boolean =>
  outgoing.some(({ number }) => number > (before?.version ?? 0)) ||
  heard > (before?.post?.heard ?? 0);

const repeatAfter = (now: Instant, repeat: number): Instant =>
  plusSeconds(now, Math.min(FIRST_REPEAT_SECONDS * 2 ** repeat, LONGEST_REPEAT_SECONDS));
