import * as fc from 'fast-check';
import { REFUSAL_GROUNDS } from '../../functions/domain/acceptance/propose-refusal.ts';
import {
  CATEGORIES,
  PLACES,
  RECORD_KINDS,
  TIERS,
  URGENCIES,
} from '../../functions/domain/classification.ts';
import { EXTENSIONS } from '../../functions/domain/clock/answer-clocks.ts';
import { GIVEN_MEANS } from '../../functions/domain/clock/judge-answer.ts';
import { BODY_KINDS } from '../../functions/domain/referral.ts';
import type { StaffCommand } from '../../functions/domain/ticket/decide.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { aClerk, aColleague, hoursOn } from './ticket.ts';

/** A verdict on whatever correction waits by then. */
type Judge = { readonly kind: 'judge-correction'; readonly verdict: 'confirm' | 'dismiss' };

/** The customer answers a message of ours. */
type Mailed = { readonly kind: 'customer-replies' };

/** The first body that still waits has its reply. */
type Reply = { readonly kind: 'reply-to-body' };

/** A work order goes out about the ticket, or the one that went out last ends. */
type Work =
  | { readonly kind: 'dispatch'; readonly unit: string }
  | { readonly kind: 'order-end'; readonly ending: 'accepted' | 'misrouted' | 'cancelled' };

/** What was on its way to the customer is out, or what is on its way or counted comes back. */
type OnItsWay = { readonly kind: 'message-out' } | { readonly kind: 'take-back' };

/** What a timer, the house or somebody of the staff does. */
export type Act =
  | { readonly kind: 'wake' | 'rearm' | 'recount' }
  | Judge
  | Reply
  | Mailed
  | Work
  | OnItsWay
  | Exclude<StaffCommand, Judge | Reply>;

/** One step of a course: so many hours later, this, by one of two. */
export type Step = { readonly hours: number; readonly act: Act; readonly by?: typeof aClerk };

/** Dates that somebody gives: some have passed, some are too early or too late to be taken. */
const dates: fc.Arbitrary<Instant> = fc
  .integer({ min: -480, max: 960 })
  .map((hours) => hoursOn(hours));

const means = fc.constantFrom(...GIVEN_MEANS);

/** All that corrects no fact. */
const uncorrecting: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Act>({ kind: 'wake' }) },
  {
    weight: 8,
    arbitrary: fc.constantFrom<Act>(
      { kind: 'rearm' },
      { kind: 'recount' },
      { kind: 'escalate' },
      { kind: 'hold' },
      { kind: 'resume' },
      { kind: 'close' },
      { kind: 'message-out' },
      { kind: 'take-back' },
      { kind: 'note' },
      { kind: 'decline-extension' },
      { kind: 'reply-to-body' },
      { kind: 'customer-replies' },
      { kind: 'attempt', way: 'telephone', outcome: 'no-answer' },
      { kind: 'report-up', matter: 'serious-problem' },
      { kind: 'chase', atWork: [] },
      { kind: 'chase', atWork: [{ order: 'order-1', unit: 'qingjiangpu', handler: 'li' }] },
      { kind: 'add-facts', files: 1 },
      { kind: 'evidence', files: 2 },
      { kind: 'withdraw' },
      { kind: 'report-up', matter: 'foreseen-crisis' },
    ),
  },
  fc
    .record({
      body: fc.constantFrom(...BODY_KINDS),
      document: fc.constantFrom('1', '2', '3'),
      receivedAt: dates,
      until: fc.option(dates, { nil: undefined }),
    })
    .map(
      ({ until, ...referral }): Act => ({
        kind: 'refer',
        referral: { ...referral, name: '某单位', ...(until && { until }) },
      }),
    ),
  means.map((by): Act => ({ kind: 'answer', means: by })),
  fc.constantFrom(...REFUSAL_GROUNDS).map((ground): Act => ({ kind: 'refuse', ground })),
  fc
    .tuple(fc.constantFrom('request-extension', 'extend'), fc.constantFrom(...EXTENSIONS))
    .map(([kind, extension]): Act => ({ kind, extension })),
  fc.record({ until: dates, means }).map((promised): Act => ({ kind: 'promise', ...promised })),
  dates.map((until): Act => ({ kind: 'outside-date', until })),
  fc.constantFrom('qingjiangpu', 'lianshui').map((unit): Act => ({ kind: 'dispatch', unit })),
  fc
    .constantFrom('accepted', 'misrouted', 'cancelled')
    .map((ending): Act => ({ kind: 'order-end', ending })),
  fc
    .record(
      { papersAt: dates, papersCompleteAt: dates, decidedAt: dates, answeredAt: dates },
      { requiredKeys: [] },
    )
    .map((entered): Act => ({ kind: 'appeal-dates', dates: entered })),
);

const correcting: fc.Arbitrary<Act> = fc.oneof(
  fc
    .record({
      facts: fc.record(
        {
          recordKind: fc.constantFrom(...RECORD_KINDS),
          category: fc.constantFrom(...CATEGORIES),
          tier: fc.constantFrom(...TIERS),
          urgency: fc.constantFrom(...URGENCIES),
          place: fc.constantFrom(...PLACES),
          occurredAt: dates,
          postmarkedAt: dates,
          receivedAt: dates,
        },
        { requiredKeys: [] },
      ),
      evidence: fc.boolean(),
    })
    .map((correction): Act => ({ kind: 'correct', ...correction })),
  fc
    .constantFrom('confirm', 'dismiss')
    .map((verdict): Act => ({ kind: 'judge-correction', verdict })),
);

const stepsOf = (acts: fc.Arbitrary<Act>): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      hours: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 200 })),
      act: acts,
      by: fc.constantFrom(aClerk, aColleague),
    }),
    { maxLength: 20 },
  );

/** What may come after a registration. */
export const steps = stepsOf(
  fc.oneof({ weight: 4, arbitrary: uncorrecting }, { weight: 1, arbitrary: correcting }),
);

/** The same without whatever corrects a fact. */
export const uncorrectingSteps = stepsOf(uncorrecting);
