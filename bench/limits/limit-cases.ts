import type { ClockKind } from '../../functions/domain/clock/clock.ts';
import { type Adjustments, countClock } from '../../functions/domain/clock/count-clock.ts';
import { explainClock } from '../../functions/domain/clock/explain/explain.ts';
import { clocksOf, inputsAtReceipt } from '../../functions/domain/clock/ticket-clocks.ts';
import type { Limit } from '../../functions/domain/policy/limit.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { aContext, at, someFacts } from '../../test/builders/ticket.ts';

/** Something to compute, and to explain once it is computed. */
export type LimitCase = {
  readonly what: string;
  readonly compute: () => unknown;
  readonly explain: () => unknown;
};

/** The evening before National Day's days off. */
const EVE = at('2026-09-30T20:00:00+08:00');
const TWO_YEARS_BEFORE = at('2024-09-30T20:00:00+08:00');
const FOUR_DAYS = { workingDays: 4 };
/** Days between National Day's days off and the end that they push out. */
const pauses = ['09', '10', '12'].map((day) => ({
  from: at(`2026-10-${day}T09:00:00+08:00`),
  to: at(`2026-10-${day}T15:00:00+08:00`),
}));

const context = aContext();

const oneLimit = (
  what: string,
  kind: ClockKind,
  startAt: Instant,
  limit: Limit,
  adjustments?: Adjustments,
): LimitCase => {
  const setting = { ...context.policy.ownAnswer.ordinary, value: limit };
  const compute = () => countClock(kind, startAt, setting, context, adjustments);
  const clock = compute();
  return { what, compute, explain: () => explainClock(clock, context) };
};

/** The shortest limit, which nothing but its hours decides. */
export const shortestLimit = (): LimitCase => oneLimit('48 hours', 'own-answer', EVE, 'PT48H');

/** Limits of the other kinds; the longest stands last. */
export const otherLimits = (): LimitCase[] => {
  const lastDay = at(`${context.calendar.coveredThrough}T10:00:00+08:00`);
  return [
    oneLimit('4 working days over National Day', 'own-answer', EVE, FOUR_DAYS),
    oneLimit('4 working days with 3 pauses', 'own-answer', EVE, FOUR_DAYS, { pauses }),
    oneLimit('4 working days past the calendar', 'own-answer', lastDay, FOUR_DAYS),
    oneLimit('15 days of the law', 'statutory-answer', EVE, 'P15D'),
    oneLimit('2 years of the law', 'appeal-door', TWO_YEARS_BEFORE, 'P2Y'),
  ];
};

/** What is done once for a complaint that is taken in, and whenever somebody asks it why. */
export const complaintLimits = (): LimitCase => {
  const facts = someFacts({ receivedAt: EVE, category: 'service' });
  const state = inputsAtReceipt({ ...facts, level: 'city' });
  const clocks = clocksOf(state, context);
  return {
    what: `all ${clocks.length} limits of a complaint`,
    compute: () => clocksOf(state, context),
    explain: () => clocks.map((clock) => explainClock(clock, context)),
  };
};
