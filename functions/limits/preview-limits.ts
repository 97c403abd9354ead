import type * as z from 'zod';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import type { LimitsPreview, LimitsQuery } from '../contracts/operations/limits/preview-limits.ts';
import type { BranchLevel } from '../domain/classification.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { explainClock, explainCounting } from '../domain/clock/explain/explain.ts';
import { clocksAtReceipt } from '../domain/clock/ticket-clocks.ts';
import type { Instant } from '../domain/time.ts';

/** The limits that a record would have, counted as its registration would count them (D1, D2, D9, D11). */
export const makePreviewLimits =
  ({
    clockContext,
    level,
    now,
  }: {
    readonly clockContext: ClockContext;
    readonly level: BranchLevel;
    readonly now: () => Instant;
  }) =>
  ({ receivedAt = now(), ...facts }: z.output<typeof LimitsQuery>): HttpAnswer => {
    const clocks = clocksAtReceipt({ ...facts, receivedAt, level }, clockContext);
    const counting = explainCounting(clocks, clockContext.timeZone);
    const body: LimitsPreview = {
      ...(counting && {
        counting: {
          kind: counting.clock.kind,
          rule: counting.clock.rule,
          dueAt: counting.clock.dueAt,
          text: counting.text,
        },
      }),
      clocks: clocks.map((clock) => ({
        kind: clock.kind,
        rule: clock.rule,
        dueAt: clock.dueAt,
        text: explainClock(clock, clockContext).text,
      })),
    };
    return { status: 200, body };
  };
