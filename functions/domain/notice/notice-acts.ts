import type { Actor } from '../actor.ts';
import { eventIdOf, isPublished } from '../entry.ts';
import { earliest, type Instant, plusSeconds } from '../time.ts';
import {
  type ExecutionFate,
  NO_TIMER,
  type Timer,
  type TimerAfter,
  timerAfter,
  timerRepaired,
} from '../timer.ts';
import {
  type Notice,
  type NoticeContent,
  type NoticeUpdate,
  type NoticeWatch,
  type OwnNotice,
  type ToldNotice,
  toldOf,
  wordExpectedAt,
} from './notice.ts';
import { NOTICE_AUDIENCES, type NoticeEntry, type OwnHappening } from './notice-entries.ts';

/** A notice and the entry that made it so, which others are told. */
export type NoticeRecorded = { readonly notice: Notice; readonly entry: NoticeEntry };

/** A notice and what its own branch alone has put on record of it. */
export type NoticeWatched = {
  readonly notice: Notice;
  readonly entries: readonly NoticeEntry[];
};

/** Who, when and in which course of things; and how long silence is borne. */
export type NoticeOccasion = {
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
  /** How long after the expected time an alert is raised, in seconds (H5). */
  readonly overdueAfter: number;
  /** When an open notice of which no word is expected is looked at next. */
  readonly chaseAt: Instant;
};

/**
 * A notice may be this large as JSON, in bytes, before it is closed. Every event tells the whole of
 * it, and an event takes at most 256 KB: cause and remedy (12 kB at most) and an envelope still fit.
 */
export const MAX_NOTICE_BYTES = 150_000;

/** True when a notice is too large to be told. */
export const isTooLarge = (notice: Notice): boolean =>
  new TextEncoder().encode(JSON.stringify(toldOf(notice))).length > MAX_NOTICE_BYTES;

/** Publishes a notice; its content has been found complete (H1). */
export const publish = (
  id: string,
  branch: string,
  content: NoticeContent,
  occasion: NoticeOccasion,
): NoticeRecorded =>
  tell(
    'NoticePublished',
    'H1',
    { id, branch, version: 1, state: 'published', content, publishedAt: occasion.at, updates: [] },
    undefined,
    occasion,
  );

/** Adds an update (H5); undefined when the notice is closed. */
export const update = (
  notice: Notice,
  { text, expectedRepairAt, nextWordAt }: Omit<NoticeUpdate, 'at'>,
  occasion: NoticeOccasion,
): NoticeRecorded | undefined => {
  if (notice.state === 'closed') return undefined;
  const added = {
    at: occasion.at,
    text,
    ...(expectedRepairAt && { expectedRepairAt }),
    ...(nextWordAt && { nextWordAt }),
  };
  const next = {
    ...toldOf(notice),
    version: notice.version + 1,
    updates: [...notice.updates, added],
  };
  return tell('NoticeUpdated', 'H5', next, notice.watch, occasion);
};

/** Closes a notice with cause and remedy (H5); undefined when it is closed already. */
export const closeNotice = (
  notice: Notice,
  { cause, remedy }: { readonly cause: string; readonly remedy: string },
  occasion: NoticeOccasion,
): NoticeRecorded | undefined => {
  if (notice.state === 'closed') return undefined;
  const next: ToldNotice = {
    ...toldOf(notice),
    version: notice.version + 1,
    state: 'closed',
    closing: { at: occasion.at, cause, remedy },
  };
  return tell('NoticeClosed', 'H5', next, notice.watch, occasion);
};

/** A branch's proof, for the publisher, that a notice has reached it (H4). */
export const receive = (
  notice: ToldNotice,
  receiver: string,
  { at, by, correlationId }: Pick<NoticeOccasion, 'at' | 'by' | 'correlationId'>,
): NoticeEntry => ({
  aggregate: 'notice',
  id: notice.id,
  sequence: notice.version,
  eventId: `${eventIdOf(notice.id, notice.version)}.${receiver}`,
  type: 'NoticeReceived',
  at,
  by,
  rule: 'H4',
  correlationId,
  publish: true,
  data: {
    noticeId: notice.id,
    publisher: notice.branch,
    noticeVersion: notice.version,
    receiver,
  },
});

/** Records what happens to a notice of our own that only we care for: nobody else is told. */
export const recordOwn = (
  notice: OwnNotice,
  happenings: readonly OwnHappening[],
  occasion: NoticeOccasion,
  execution: ExecutionFate,
): NoticeWatched => {
  const version = notice.version + happenings.length;
  const watch = happenings.reduce(watchAfter, notice.watch);
  const { timer, orders } = timed({ ...notice, watch }, occasion, execution);
  return {
    notice: { ...notice, version, watch: { ...watch, timer: timerAs(watch.timer, timer) } },
    entries: happenings.map((happening, index) => ({
      ...happening,
      ...entryBase(notice.id, notice.version + index + 1, occasion),
      ...(index === happenings.length - 1 && { timer, ...orders }),
      publish: isPublished(NOTICE_AUDIENCES[happening.type]),
    })),
  };
};

const watchAfter = (watch: NoticeWatch, happening: OwnHappening): NoticeWatch => {
  switch (happening.type) {
    case 'NoticeOverdue':
      return { ...watch, overdueFrom: happening.data.expectedAt };
    case 'NoticeChased':
      return watch;
    default:
      return { ...watch, timer: { ...watch.timer, ...timerRepaired(watch.timer, happening) } };
  }
};

const tell = (
  type: 'NoticePublished' | 'NoticeUpdated' | 'NoticeClosed',
  rule: string,
  notice: ToldNotice,
  before: NoticeWatch | undefined,
  occasion: NoticeOccasion,
): NoticeRecorded => {
  const known: Timer = { ...(before?.timer ?? NO_TIMER), rearms: 0, setAside: false };
  const watch: NoticeWatch = { ...before, timer: known, toldVersion: notice.version };
  const { timer, orders } = timed({ ...notice, watch }, occasion, 'goes-on');
  return {
    notice: { ...notice, watch: { ...watch, timer: timerAs(known, timer) } },
    entry: {
      ...entryBase(notice.id, notice.version, occasion),
      type,
      rule,
      data: { notice },
      timer,
      ...orders,
      publish: isPublished(NOTICE_AUDIENCES[type]),
    },
  };
};

const timed = (
  notice: OwnNotice,
  { at, overdueAfter, chaseAt }: NoticeOccasion,
  execution: ExecutionFate,
) => {
  const expectedAt = unmetWordOf(notice);
  const isOpen = notice.state === 'published';
  const wakeAt = isOpen && expectedAt ? plusSeconds(expectedAt, overdueAfter + 1) : undefined;
  const softAt = isOpen && !wakeAt ? earliest(chaseAt) : undefined;
  return timerAfter(notice.watch.timer, { wakeAt, softAt }, at, execution);
};

const timerAs = ({ rearms, setAside }: Timer, timer: TimerAfter): Timer => ({
  ...timer,
  rearms,
  setAside,
});

/** When there should be word, unless that it did not come is on record already. */
export const unmetWordOf = (notice: OwnNotice): Instant | undefined => {
  const expectedAt = wordExpectedAt(notice);
  return expectedAt === notice.watch.overdueFrom ? undefined : expectedAt;
};

const entryBase = (id: string, sequence: number, { at, by, correlationId }: NoticeOccasion) => ({
  aggregate: 'notice' as const,
  id,
  sequence,
  eventId: eventIdOf(id, sequence),
  at,
  by,
  correlationId,
});
