import type { Actor } from '../actor.ts';
import { type Audience, type Entry, eventIdOf, isPublished } from '../entry.ts';
import type { Instant } from '../time.ts';
import type { Notice, NoticeContent, NoticeUpdate } from './notice.ts';

/** A notice's entry; each carries the whole notice, so that one lost on the way does no harm. */
export type NoticeEntry = {
  readonly [Type in keyof NoticeData]: Entry<Type, NoticeData[Type]> & {
    readonly aggregate: 'notice';
  };
}[keyof NoticeData];

/** The facts of what can happen to a notice. */
export type NoticeData = {
  readonly NoticePublished: { readonly notice: Notice };
  readonly NoticeUpdated: { readonly notice: Notice };
  readonly NoticeClosed: { readonly notice: Notice };
  readonly NoticeReceived: ReceiptData;
};

/** Something that happened to a notice. */
export type NoticeHappening = {
  readonly [Type in keyof NoticeData]: { readonly type: Type; readonly data: NoticeData[Type] };
}[keyof NoticeData];

/** Who is told of it: every branch, whoever published it (H4). */
export const NOTICE_AUDIENCES = {
  NoticePublished: 'neighbours',
  NoticeUpdated: 'neighbours',
  NoticeClosed: 'neighbours',
  NoticeReceived: 'neighbours',
} as const satisfies Readonly<Record<keyof NoticeData, Audience>>;

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
  publish: isPublished(NOTICE_AUDIENCES.NoticeReceived),
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
    publish: isPublished(NOTICE_AUDIENCES[type]),
    data: { notice },
  },
});
