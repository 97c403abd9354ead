import type { Instant } from '../time.ts';

/** What a notice tells of. */
export const NOTICE_KINDS = ['network-outage', 'major-incident'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What every notice says; an outage needs all of H1's parts. */
export type NoticeContent = {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly occurredAt: Instant;
  readonly expectedRepairAt?: Instant;
  readonly area: string;
  readonly functionsLost: readonly string[];
  readonly measures?: string;
  /** The wording that all desks use (Q2). */
  readonly agreedAnswer?: string;
};

/** A notice as a branch holds it, its own or another branch's. */
export type Notice = {
  readonly id: string;
  /** The branch that published it. */
  readonly branch: string;
  /** Sequence of its last entry. */
  readonly version: number;
  readonly state: 'published' | 'closed';
  readonly content: NoticeContent;
  readonly publishedAt: Instant;
  readonly updates: readonly NoticeUpdate[];
  readonly closing?: { readonly at: Instant; readonly cause: string; readonly remedy: string };
};

/** One update: what is known now, and when repair is expected now. */
export type NoticeUpdate = {
  readonly at: Instant;
  readonly text: string;
  readonly expectedRepairAt?: Instant;
};

/** A branch's proof that a notice has reached it (H4). */
export type Receipt = {
  readonly noticeId: string;
  readonly branch: string;
  /** The notice's version that it has taken in. */
  readonly version: number;
  readonly at: Instant;
};
