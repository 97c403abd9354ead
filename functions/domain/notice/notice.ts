import type { Instant } from '../time.ts';
import type { Timer } from '../timer.ts';

/** What a notice tells of. */
export const NOTICE_KINDS = ['network-outage', 'major-incident'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What every notice says; an outage needs all of H1's parts. */
export type NoticeContent = {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly occurredAt: Instant;
  readonly expectedRepairAt?: Instant;
  /** Where nobody knows yet when it will be repaired: when there will be word again (H1). */
  readonly nextWordAt?: Instant;
  /** What is affected, in words. */
  readonly area: string;
  /** Administrative divisions that are affected, by code. */
  readonly areaCodes?: readonly string[];
  readonly functionsLost: readonly string[];
  readonly measures?: string;
  /** The wording that all desks use (Q2). */
  readonly agreedAnswer?: string;
};

/** A notice as every branch is told of it. */
export type ToldNotice = {
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
  /** Where the branch that published it takes commands: set in what other branches are told. */
  readonly ownerApiUrl?: string;
};

/** A notice as a branch holds it, its own or another branch's. */
export type Notice = ToldNotice & {
  /** How the branch that published it watches over it; no other branch does. */
  readonly watch?: NoticeWatch;
};

/** A notice of the branch's own, which it watches over. */
export type OwnNotice = Notice & { readonly watch: NoticeWatch };

/** What a branch needs in order to watch over its own notice. */
export type NoticeWatch = {
  readonly timer: Timer;
  /** The version that others were last told of. */
  readonly toldVersion: number;
  /** The expected time whose passing without word is on record (H5). */
  readonly overdueFrom?: Instant;
};

/** One update: what is known now, and when repair is expected now. */
export type NoticeUpdate = {
  readonly at: Instant;
  readonly text: string;
  readonly expectedRepairAt?: Instant;
  readonly nextWordAt?: Instant;
};

/** By when there is word, as a notice and each of its updates says. */
type Word<At> = { readonly expectedRepairAt?: At; readonly nextWordAt?: At };

/** When there should be word next: the repair that was last told of, or the next word. */
export const wordExpectedAt = <At extends string>({
  content,
  updates,
}: {
  readonly content: Word<At>;
  readonly updates: readonly Word<At>[];
}): At | undefined => {
  const told = [content, ...updates].findLast(
    ({ expectedRepairAt, nextWordAt }) => (nextWordAt ?? expectedRepairAt) !== undefined,
  );
  return told?.nextWordAt ?? told?.expectedRepairAt;
};

/**
 * A notice without what is its own branch's affair: in the version that others were last told of, and
 * can confirm.
 */
export const toldOf = ({ watch, ...told }: Notice): ToldNotice => ({
  ...told,
  version: watch?.toldVersion ?? told.version,
});

/** A branch's proof that a notice has reached it (H4). */
export type Receipt = {
  readonly noticeId: string;
  readonly branch: string;
  /** The notice's version that it has taken in. */
  readonly version: number;
  readonly at: Instant;
};
