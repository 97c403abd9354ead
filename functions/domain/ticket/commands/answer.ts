import { type AnswerMeans, judgeAnswer, type Timeliness } from '../../clock/judge-answer.ts';
import { isAnswering } from '../../clock/which-counts.ts';
import type { Instant } from '../../time.ts';
import { happens, type Rule } from '../command-rule.ts';
import type { Refusing } from '../decision.ts';
import { endsBySettling, stillAtWork } from '../end-wait-and-proposal.ts';
import { runningClocks, type Ticket } from '../ticket.ts';

/** How an answer was given; only a call is given the morning (D5). */
type Answer = { readonly means: AnswerMeans };

/**
 * The customer has been answered (E5). In time is `now` ≤ every limit of the answer, or a telephone
 * call in the morning after quiet hours, which is counted apart (D5). An answer ends a wait (D8),
 * and is judged by the limits after it. While a work order is out there is none (E4).
 */
export const answer: Rule<Answer, Refusing<'open-work-order'>, 'open'> = {
  needs: 'open',
  rule: (ticket, { means }, context) => {
    const atWork = stillAtWork(ticket);
    if (atWork) return atWork;
    const { happenings, after } = endsBySettling(ticket, context);
    const timeliness = timelinessOf(after, means, context.now);
    return happens(
      {
        type: 'CustomerAnswered',
        rule: 'E5',
        data: { inTime: timeliness !== 'late', timeliness },
      },
      happenings,
    );
  },
};

/** The worst that any limit of the answer says of it. */
const timelinessOf = (ticket: Ticket, means: AnswerMeans, now: Instant): Timeliness => {
  const judged = runningClocks(ticket)
    .filter(({ kind }) => isAnswering(kind))
    .map((clock) => judgeAnswer(clock, now, means));
  if (judged.includes('late')) return 'late';
  return judged.includes('next-morning') ? 'next-morning' : 'in-time';
};
