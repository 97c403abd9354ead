import { changedLimits } from '../../clock/change-limits.ts';
import { type AnswerMeans, type GivenMeans, judgeAnswer } from '../../clock/judge-answer.ts';
import type { Instant } from '../../time.ts';
import type { Rule, Ruling } from '../command-rule.ts';
import { type DecisionContext, type Refused, type Refusing, refused } from '../decision.ts';
import { standing } from '../limit-change.ts';
import { byLimitRule } from '../limit-rule.ts';
import { type NotQueued, queueAnswer } from '../queue-answer.ts';
import type { Ticket } from '../ticket.ts';

/** The solution answer: how it was given, or that it is to be sent, and the date that it promised. */
type SolutionAnswer = { readonly until: Instant; readonly means: GivenMeans };

type NoPromise = Refusing<'wrong-time' | 'nothing-changed'>;

/**
 * The customer has been told what will be done and by when (B8). The same day's limit is kept or
 * missed by it; the date is a limit from now on, never past the one that counts. One that is to be sent
 * counts once its message is out.
 */
export const promise: Rule<SolutionAnswer, NoPromise | NotQueued, 'open'> = {
  needs: 'open',
  rule: (ticket, { until, means }, context) => {
    if (means !== 'message') return promised(ticket, { until, means }, context);
    return (
      noPromise(ticket, until, context) ??
      queueAnswer({ kind: 'solution-answer', until }, ticket, context)
    );
  },
};

const noPromise = (
  ticket: Ticket,
  until: Instant,
  { now }: DecisionContext,
): Refused<NoPromise> | undefined => {
  if (until <= now)
    return refused({ kind: 'wrong-time', field: 'until', must: 'be-later', than: 'now', at: now });
  return until === ticket.promise?.until ? refused({ kind: 'nothing-changed' }) : undefined;
};

/** The customer has the date, by somebody's word or by a message that is out. */
export const promised = (
  ticket: Ticket,
  {
    until,
    means,
    message,
    ...told
  }: {
    readonly until: Instant;
    readonly means: AnswerMeans;
    readonly message?: string;
    readonly toldAt?: Instant;
  },
  context: DecisionContext,
): Ruling<NoPromise> => {
  const no = noPromise(ticket, until, context);
  if (no) return no;
  const { now } = context;
  const { toldAt = now } = told;
  const sameDay = standing(ticket, 'solution-answer');
  return byLimitRule<never>(
    ticket,
    {
      change: (state, counting) =>
        changedLimits(state, { ...state, promise: { at: now, until } }, counting),
      happening: (changes) => ({
        type: 'AnswerPromised',
        rule: 'B8',
        data: {
          until,
          ...(sameDay && { timeliness: judgeAnswer(sameDay, toldAt, means) }),
          ...(message !== undefined && { message }),
          ...(toldAt !== now && { toldAt }),
          changes,
        },
      }),
    },
    context,
  );
};
