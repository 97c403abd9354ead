import {
  type AnswerMeans,
  type GivenMeans,
  judgeAnswer,
  type Timeliness,
} from '../../clock/judge-answer.ts';
import { isAnswering } from '../../clock/which-counts.ts';
import type { Instant } from '../../time.ts';
import { happens, type Rule, type Ruling } from '../command-rule.ts';
import type { DecisionContext, Refusing } from '../decision.ts';
import { endsBySettling, stillAtWork } from '../end-wait-and-proposal.ts';
import { type NotQueued, queueAnswer } from '../queue-answer.ts';
import { runningClocks, type Ticket } from '../ticket.ts';

/** The codes of what it rests on (E10). */
export type RestsOn = { readonly bases?: readonly string[] };

/** How an answer was given, or that it is to be sent; only a call is given the morning (D5). */
type Answer = { readonly means: GivenMeans } & RestsOn;

/**
 * The customer has been answered (E5). In time is `now` ≤ every limit of the answer, or a telephone
 * call in the morning after quiet hours, which is counted apart (D5). An answer ends a wait (D8),
 * and is judged by the limits after it. While a work order is out there is none (E4). One that is to be
 * sent counts once its message is out.
 */
export const answer: Rule<Answer, Refusing<'open-work-order'> | NotQueued, 'open'> = {
  needs: 'open',
  sayable: () => [{ means: 'written' }],
  rule: (ticket, { means, bases }, context) =>
    stillAtWork(ticket) ??
    (means === 'message'
      ? queueAnswer({ kind: 'answer', ...(bases && { bases }) }, ticket, context)
      : answered(ticket, { means, ...(bases && { bases }) }, context)),
};

/** By which means they have it, and since when, where somebody says so afterwards. */
type Told = {
  readonly means: AnswerMeans;
  readonly message?: string;
  readonly toldAt?: Instant;
};

/** The customer has the answer, by somebody's word or by a message that is out. */
export const answered = (
  ticket: Ticket,
  { means, message, bases, ...told }: Told & RestsOn,
  context: DecisionContext,
): Ruling<never> => {
  const { toldAt = context.now } = told;
  const { happenings, after } = endsBySettling(ticket, context);
  const timeliness = timelinessOf(after, means, toldAt);
  return happens(
    {
      type: 'CustomerAnswered',
      rule: 'E5',
      data: {
        inTime: timeliness !== 'late',
        timeliness,
        ...(bases && { bases }),
        ...(message !== undefined && { message }),
        ...(toldAt !== context.now && { toldAt }),
      },
    },
    happenings,
  );
};

/** The worst that any limit of the answer says of it. */
const timelinessOf = (ticket: Ticket, means: AnswerMeans, now: Instant): Timeliness => {
  const judged = runningClocks(ticket)
    .filter(({ kind }) => isAnswering(kind))
    .map((clock) => judgeAnswer(clock, now, means));
  if (judged.includes('late')) return 'late';
  return judged.includes('next-morning') ? 'next-morning' : 'in-time';
};
