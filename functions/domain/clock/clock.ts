import type { Bilingual } from '../bilingual.ts';
import type { BranchLevel, Category, Place, RecordKind, Tier, Urgency } from '../classification.ts';
import type { Limit } from '../policy/limit.ts';
import type { Policy } from '../policy/policy.ts';
import type { Instant } from '../time.ts';
import type { TimeSpan } from './interval.ts';
import type { Counting } from './limit-end.ts';

/** What a limit is a limit of. */
export const CLOCK_KINDS = [
  'own-answer',
  'opinion-answer',
  'statutory-answer',
  'province-answer',
  'appeal-door',
  'fault-repair',
  'solution-answer',
  'promised-answer',
  'outside-body',
  'body-reply',
  'work-order-take',
  'work-order-reply',
  'work-order-pass-on',
  'appeal-acceptance',
  'appeal-answer',
  'accident-spoken',
  'accident-written',
  'call-back',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** A limit that is a date given by somebody, not a span. */
export type GivenDate = { readonly until: Instant };

/** Another limit that ends this one sooner than its own figure would. */
export type CappedBy = { readonly kind: ClockKind; readonly rule: string };

/** One limit of a ticket. */
export type Clock = {
  readonly kind: ClockKind;
  /** Rule id, e.g. `D1`. */
  readonly rule: string;
  /** The instrument and article, or the operator's own rule, that the limit rests on. */
  readonly source: Bilingual;
  readonly policyVersion: string;
  /** The calendar that it was counted by. */
  readonly calendarVersion: string;
  /** As the policy has it, e.g. `PT48H` or `{ workingDays: 4 }`; or the date that was given. */
  readonly limit: Limit | GivenDate;
  readonly startAt: Instant;
  /** Drives reminders and escalation. */
  readonly actBy: Instant;
  /** Last instant in time, inclusive; after it the limit is missed. */
  readonly dueAt: Instant;
  /** Rising; fractions of the whole timeline. @see rule D7 */
  readonly remindAt: readonly Instant[];
  /** Reaches past the calendar's cover: may still change when the year's file comes. */
  readonly provisional: boolean;
  /** Last good time to telephone; absent where a call makes no sense. @see rule D5 */
  readonly callBy?: Instant | undefined;
  /** Stretches that were taken out of the timeline. @see rule D8 */
  readonly pauses?: readonly TimeSpan[] | undefined;
  readonly cappedBy?: CappedBy | undefined;
};

/** What limits depend on. Instants in whole seconds. */
export type ClockFacts = {
  /** By the first employee or server. */
  readonly receivedAt: Instant;
  readonly occurredAt?: Instant | undefined;
  /** A letter's postmark; decides B6 and F7, never the operator's clocks. */
  readonly postmarkedAt?: Instant | undefined;
  readonly recordKind: RecordKind;
  readonly tier: Tier;
  readonly category: Category;
  readonly urgency?: Urgency | undefined;
  readonly place?: Place | undefined;
  /** The level that took it in. */
  readonly level: BranchLevel;
};

export type ClockContext = Counting & { readonly policy: Policy };
