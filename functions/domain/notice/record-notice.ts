import type { Actor } from '../actor.ts';
import { type Entry, eventIdOf } from '../entry.ts';
import type { Instant } from '../time.ts';
import type { Notice, NoticeContent, NoticeUpdate } from './notice.ts';

/** A notice's entry; each carries the whole notice, so that one lost on the way does no harm. */
export type NoticeEntry = { readonly aggregate: 'notice' } & (
  | Entry<'NoticePublished', { readonly notice: Notice }>
  | Entry<'NoticeUpdated', { readonly notice: Notice }>
  | Entry<'NoticeClosed', { readonly notice: Notice }>
  | Entry<'NoticeReceived', ReceiptData>
);

/** Which branch has taken in which version of a notice (H4). */
export type ReceiptData = {
  readonly noticeId: string;
  /** The branch that wants to know. */
  readonly publisher: string;
  readonly noticeVersion: number;
  readonly receiver: string;
};

/** A notice and the entry that made it so. */
export type NoticeRecorded = { readonly notice: Notice; readonly entry: NoticeEntry };

/** Who, when and in which course of things. */
export type NoticeOccasion = {
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
};

/** Publishes a notice; its content has been found complete (H1). */
export const publish = (
  id: string,
  branch: string,
  content: NoticeContent,
  occasion: NoticeOccasion,
): NoticeRecorded => {
  const notice: Notice = {
    id,
    branch,
    version: 1,
    state: 'published',
    content,
    publishedAt: occasion.at,
    updates: [],
  };
  return recordedAs('NoticePublished', 'H1', notice, occasion);
};

/**
 * A notice may be this large as JSON, in bytes, before it is closed. Every event tells the whole of
 * it, and an event takes at most 256 KB: cause and remedy (12 kB at most) and an envelope still fit.
 */
export const MAX_NOTICE_BYTES = 150_000;

/** True when a notice is too large to be told. */
export const isTooLarge = (notice: Notice): boolean =>
  new TextEncoder().encode(JSON.stringify(notice)).length > MAX_NOTICE_BYTES;

/** Adds an update (H5); undefined when the notice is closed. */
export const update = (
  notice: Notice,
  { text, expectedRepairAt }: Omit<NoticeUpdate, 'at'>,
  occasion: NoticeOccasion,
): NoticeRecorded | undefined => {
  if (notice.state === 'closed') return undefined;
  const added = { at: occasion.at, text, ...(expectedRepairAt && { expectedRepairAt }) };
  const next: Notice = {
    ...notice,
    version: notice.version + 1,
    updates: [...notice.updates, added],
  };
  return recordedAs('NoticeUpdated', 'H5', next, occasion);
};

/** Closes a notice with cause and remedy (H5); undefined when it is closed already. */
export const closeNotice = (
  notice: Notice,
  { cause, remedy }: { readonly cause: string; readonly remedy: string },
  occasion: NoticeOccasion,
): NoticeRecorded | undefined => {
  if (notice.state === 'closed') return undefined;
  const next: Notice = {
    ...notice,
    version: notice.version + 1,
    state: 'closed',
    closing: { at: occasion.at, cause, remedy },
  };
  return recordedAs('NoticeClosed', 'H5', next, occasion);
};

/** A branch's proof, for the publisher, that a notice has reached it (H4). */
export const receive = (
  notice: Notice,
  receiver: string,
  { at, by, correlationId }: NoticeOccasion,
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

const recordedAs = (
  type: 'NoticePublished' | 'NoticeUpdated' | 'NoticeClosed',
  rule: string,
  notice: Notice,
  { at, by, correlationId }: NoticeOccasion,
): NoticeRecorded => ({
  notice,
  entry: {
    aggregate: 'notice',
    id: notice.id,
    sequence: notice.version,
    eventId: eventIdOf(notice.id, notice.version),
    type,
    at,
    by,
    rule,
    correlationId,
    publish: true,
    data: { notice },
  },
});
