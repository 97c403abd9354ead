import type { Audience, Entry } from '../entry.ts';
import type { Instant } from '../time.ts';
import type { TimerAfter, TimerData, TimerOrders } from '../timer.ts';
import type { ToldNotice } from './notice.ts';

type Whole = { readonly notice: ToldNotice };

/** The facts of what can happen to a notice. Each that others are told carries the whole notice. */
export type NoticeData = {
  readonly NoticePublished: Whole;
  readonly NoticeUpdated: Whole;
  readonly NoticeClosed: Whole;
  readonly NoticeReceived: ReceiptData;
  /** The time at which there should have been word is past (H5). */
  readonly NoticeOverdue: { readonly expectedAt: Instant };
  /** An open notice of which no word is expected has been silent for long. */
  readonly NoticeChased: Readonly<Record<never, never>>;
} & TimerData;

/** Something that happened to a notice. */
export type NoticeHappening<Type extends keyof NoticeData = keyof NoticeData> = {
  readonly [One in Type]: { readonly type: One; readonly data: NoticeData[One] };
}[Type];

/** A notice's entry. */
export type NoticeEntry = {
  readonly [Type in keyof NoticeData]: Entry<Type, NoticeData[Type]> & {
    readonly aggregate: 'notice';
    readonly timer?: TimerAfter;
  } & TimerOrders;
}[keyof NoticeData];

/** Who is told of it: every branch, whoever published it (H4); what its own branch alone cares for, nobody. */
export const NOTICE_AUDIENCES = {
  NoticePublished: 'neighbours',
  NoticeUpdated: 'neighbours',
  NoticeClosed: 'neighbours',
  NoticeReceived: 'neighbours',
  NoticeOverdue: 'trail',
  NoticeChased: 'trail',
  TimerRearmed: 'trail',
  TimerSetAside: 'trail',
  TimerArmed: 'trail',
} as const satisfies Readonly<Record<keyof NoticeData, Audience>>;

/** Which branch has taken in which version of a notice (H4). */
export type ReceiptData = {
  readonly noticeId: string;
  /** The branch that wants to know. */
  readonly publisher: string;
  readonly noticeVersion: number;
  readonly receiver: string;
};

/** What happens to a notice that its own branch alone cares for. */
export type OwnHappening = NoticeHappening<'NoticeOverdue' | 'NoticeChased' | keyof TimerData> & {
  readonly rule?: string;
};
