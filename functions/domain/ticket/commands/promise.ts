import { changedLimits } from '../../clock/change-limits.ts';
import { type AnswerMeans, judgeAnswer } from '../../clock/judge-answer.ts';
import type { Instant } from '../../time.ts';
import type { Rule } from '../command-rule.ts';
import { type Refusing, refused } from '../decision.ts';
import { standing } from '../limit-change.ts';
import { byLimitRule } from '../limit-rule.ts';

/** The solution answer: how it was given, and the date that it promised. */
type SolutionAnswer = { readonly until: Instant; readonly means: AnswerMeans };

/**
 * The customer has been told what will be done and by when (B8). The same day's limit is kept or
 * missed by it; the date is a limit from now on, never past the one that counts.
 */
export const promise: Rule<SolutionAnswer, Refusing<'wrong-time' | 'nothing-changed'>, 'open'> = {
  needs: 'open',
  rule: (ticket, { until, means }, context) => {
    const { now } = context;
    if (until <= now)
      return refused({
        kind: 'wrong-time',
        field: 'until',
        must: 'be-later',
        than: 'now',
        at: now,
      });
    if (until === ticket.promise?.until) return refused({ kind: 'nothing-changed' });
    const sameDay = standing(ticket, 'solution-answer');
    const promised = { at: now, until };
    return byLimitRule<never>(
      ticket,
      {
        change: (state, counting) =>
          changedLimits(state, { ...state, promise: promised }, counting),
        happening: (changes) => ({
          type: 'AnswerPromised',
          rule: 'B8',
          data: {
            until,
            ...(sameDay && { timeliness: judgeAnswer(sameDay, now, means) }),
            changes,
          },
        }),
      },
      context,
    );
  },
};
