import type { Instant } from '../time.ts';
import { type Extension, ownAnswerClock, provinceAnswerClock } from './answer-clocks.ts';
import { type AppealDates, appealClocks } from './appeal-clocks.ts';
import type { Clock, ClockContext, ClockFacts } from './clock.ts';
import { givenDateClock } from './given-date-clock.ts';
import type { TimeSpan } from './interval.ts';
import { opinionAnswerClock } from './opinion-clock.ts';
import { cappedPauses, type Pause, pauseCap } from './pauses.ts';
import { promisedAnswerClock, solutionAnswerClock } from './solution-answer-clocks.ts';
import { appealDoorClock, faultRepairClock, statutoryAnswerClock } from './statutory-clocks.ts';
import { whichCounts } from './which-counts.ts';

/** The date that the solution answer named to the customer, inclusive. @see rule B8 */
export type AnswerPromise = { readonly at: Instant; readonly until: Instant };

/** Everything that a ticket's limits depend on; commands change it, the limits follow from it. */
export type LimitInputs = {
  readonly facts: ClockFacts;
  /** Granted with a reason. @see rules D3, D4 */
  readonly extension?: Extension | undefined;
  /** Waiting for the customer. @see rule D8 */
  readonly pauses: readonly Pause[];
  /** When the province's own limit started, once the ticket stands there. @see rule F1 */
  readonly atProvinceSince?: Instant | undefined;
  /** The date that a transferring body set. @see rule A5 */
  readonly bodyDate?: Instant | undefined;
  /** Once the solution answer has been given. @see rule B8 */
  readonly promise?: AnswerPromise | undefined;
  /** As the regulator tells them. @see rule D10 */
  readonly appeal?: AppealDates | undefined;
  /** The own limit counts from here once the ticket has been reopened. @see rule J3 */
  readonly reopenedAt?: Instant | undefined;
};

/** What the limits of a record just taken in depend on. */
export const inputsAtReceipt = (facts: ClockFacts): LimitInputs => ({
  facts,
  pauses: [],
  ...(facts.level === 'province' && { atProvinceSince: facts.receivedAt }),
});

/** The limits that no command but a corrected fact can touch. @see rules B6, D9, D11 */
const statutoryClocks = (facts: ClockFacts, context: ClockContext): Clock[] => [
  ...(facts.recordKind === 'complaint'
    ? [statutoryAnswerClock(facts.receivedAt, context), appealDoorClock(facts, context)]
    : []),
  ...(facts.recordKind === 'fault-report' ? [faultRepairClock(facts, context)] : []),
];

/** The same day's solution answer, or, once that was given, the date that it promised. @see rule B8 */
const solutionClocks = (
  { facts, promise, reopenedAt }: LimitInputs,
  answering: readonly Clock[],
  pauses: readonly TimeSpan[],
  context: ClockContext,
): Clock[] => {
  if (promise) {
    // A limit that had passed when the promise was given binds it no more.
    const ahead = answering.filter(({ dueAt }) => dueAt >= promise.at);
    const counting = whichCounts(ahead)?.clock;
    return [promisedAnswerClock(promise.at, promise.until, counting, context, { pauses })];
  }
  return facts.recordKind === 'complaint' && reopenedAt === undefined
    ? [solutionAnswerClock(facts.receivedAt, context, { pauses })]
    : [];
};

/**
 * Every limit of a ticket.
 *
 * The duty to answer (D9), the regulator's door (B6) and the same day's solution answer (B8) hang
 * on a complaint: a consultation, a fault report or a bad-information report is none until the
 * customer complains about it. An opinion has the schedule's limit alone (P5). A fault report has the repair limit (D11) besides the answer. What a
 * province takes in has the province's limit from the start, beside D1: that is promised to the
 * customer, whoever answers. The own limit never passes D9 or an outside body's date.
 * @see rules A5, B3, B6, B8, D1-D4, D8-D11, F1, J3, P5
 */
export const clocksOf = (state: LimitInputs, context: ClockContext): Clock[] => {
  const { facts, extension, bodyDate, atProvinceSince, reopenedAt } = state;
  const pauses = cappedPauses(state.pauses, pauseCap(context.policy));
  const statutory = statutoryClocks(facts, context);
  const outside =
    bodyDate === undefined
      ? []
      : [givenDateClock('outside-body', facts.receivedAt, bodyDate, BODY_DATE, context)];
  const caps = [...statutory.filter(({ kind }) => kind === 'statutory-answer'), ...outside];
  if (facts.recordKind === 'opinion') {
    const opinion = opinionAnswerClock(facts.receivedAt, context, { pauses, caps: outside });
    const answering = [opinion, ...outside];
    return [...answering, ...solutionClocks(state, answering, pauses, context)];
  }
  const own = ownAnswerClock(
    facts,
    context,
    // A reopening never gives a new D9, and the old one was kept or missed by the first answer.
    { pauses, extension, caps: reopenedAt === undefined ? caps : outside },
    reopenedAt,
  );
  const province =
    atProvinceSince === undefined
      ? []
      : [provinceAnswerClock(atProvinceSince, context, { pauses })];
  const answering = [own, ...province, ...statutory, ...outside];
  return [
    ...answering,
    ...solutionClocks(state, answering, pauses, context),
    ...appealClocks(state.appeal ?? {}, context),
  ];
};

const BODY_DATE = {
  rule: 'A5',
  source: { zh: '转办单位要求的日期', en: 'date set by the transferring body' },
};

/** Every limit that starts when a record is taken in. @see rules B6, D1, D2, D9, D11, F1 */
export const clocksAtReceipt = (facts: ClockFacts, context: ClockContext): Clock[] =>
  clocksOf(inputsAtReceipt(facts), context);

/**
 * An own limit that was counted up to a later D9 than the one that stands is counted up to that. An
 * outside body's date that ends sooner has bound it already.
 * @param duty D9 as it stands, or will stand
 * @see rules D3, D4, D9
 */
export const withinDuty = (
  duty: Clock,
  clock: Clock,
  { facts, extension, reopenedAt }: LimitInputs,
  context: ClockContext,
): Clock => {
  if (clock.kind !== 'own-answer' || clock.dueAt <= duty.dueAt) return clock;
  const { pauses = [] } = clock;
  return ownAnswerClock(facts, context, { pauses, extension, caps: [duty] }, reopenedAt);
};
