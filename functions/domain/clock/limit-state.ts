import type { Instant } from '../time.ts';
import type { Clock, ClockContext, ClockFacts } from './clock.ts';
import { fixedClock } from './fixed-clock.ts';
import { type Extension, ownAnswerClock } from './own-answer-clock.ts';
import { cappedPauses, type Pause, pauseCap } from './pauses.ts';
import { provinceAnswerClock } from './province-answer-clock.ts';
import { appealDoorClock, faultRepairClock, statutoryAnswerClock } from './statutory-clocks.ts';

/** Everything that a ticket's limits depend on; commands change it, the limits follow from it. */
export type LimitState = {
  readonly facts: ClockFacts;
  /** Granted with a reason. @see rules D3, D4 */
  readonly extension?: Extension | undefined;
  /** Waiting for the customer. @see rule D8 */
  readonly pauses: readonly Pause[];
  /** When the province's own limit started, once the ticket stands there. @see rule F1 */
  readonly atProvinceSince?: Instant | undefined;
  /** The date that a transferring body set. @see rule A5 */
  readonly bodyDate?: Instant | undefined;
  /** The own limit counts from here once the ticket has been reopened. @see rule J3 */
  readonly reopenedAt?: Instant | undefined;
};

/** The limits' state of a record just taken in. */
export const freshState = (facts: ClockFacts): LimitState => ({
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

/**
 * Every answering limit of a ticket.
 *
 * The duty to answer (D9) and the regulator's door (B6) hang on a complaint: a consultation, a
 * fault report or a bad-information report is none until the customer complains about it. A
 * fault report has the repair limit (D11) besides the answer. What a province takes in has the
 * province's limit from the start, beside D1: that is promised to the customer, whoever answers.
 * The own limit never passes D9 or an outside body's date.
 * @see rules A5, B3, B6, D1-D4, D8, D9, D11, F1, J3
 */
export const clocksOf = (state: LimitState, context: ClockContext): Clock[] => {
  const { facts, extension, bodyDate, atProvinceSince, reopenedAt } = state;
  const pauses = cappedPauses(state.pauses, pauseCap(context.policy));
  const statutory = statutoryClocks(facts, context);
  const outside =
    bodyDate === undefined
      ? []
      : [fixedClock('outside-body', facts.receivedAt, bodyDate, BODY_DATE, context)];
  const caps = [...statutory.filter(({ kind }) => kind === 'statutory-answer'), ...outside];
  const own = ownAnswerClock(
    facts,
    context,
    // A reopening never gives a new D9, and the old one was kept or missed by the first answer.
    { pauses, extension, caps: reopenedAt === undefined ? caps : outside },
    reopenedAt,
  );
  return [
    own,
    ...(atProvinceSince === undefined
      ? []
      : [provinceAnswerClock(atProvinceSince, context, { pauses })]),
    ...statutory,
    ...outside,
  ];
};

const BODY_DATE = { rule: 'A5', source: 'date set by the transferring body' };
