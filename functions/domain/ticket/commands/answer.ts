import { type AnswerMeans, judgeAnswer, type Timeliness } from '../../clock/judge-answer.ts';
import { isAnswering } from '../../clock/which-counts.ts';
import { type Decision, type DecisionContext, recorded, refused } from '../decision.ts';
import { occasionOf } from '../occasion.ts';
import { record, ticketAfter } from '../record.ts';
import { isOpen, runningClocks, type Ticket } from '../ticket.ts';
import { settlingDrafts } from './resume.ts';

/**
 * The customer has been answered (E5). In time is `now` ≤ every limit of the answer, or a telephone
 * call in the morning after quiet hours, which is counted apart (D5); limits that had already passed
 * are recorded as missed first, so an answer never hides one. An answer ends a wait (D8).
 * @param means how it was given; only a call is given the morning
 */
export const answer = (
  ticket: Ticket,
  context: DecisionContext,
  means: AnswerMeans = 'written',
): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  const before = settlingDrafts(ticket, context);
  const occasion = occasionOf(ticket.id, context, 'shorten');
  const current = ticketAfter(ticket, before, occasion);
  const timeliness = timelinessOf(current, means, context);
  return recorded(
    record(
      ticket,
      [
        ...before,
        {
          type: 'CustomerAnswered',
          rule: 'E5',
          data: { inTime: timeliness !== 'late', timeliness },
        },
      ],
      occasion,
    ),
  );
};

/** The worst that any limit of the answer says of it. */
const timelinessOf = (ticket: Ticket, means: AnswerMeans, { now }: DecisionContext): Timeliness => {
  const judged = runningClocks(ticket)
    .filter(({ kind }) => isAnswering(kind))
    .map((clock) => judgeAnswer(clock, now, means));
  if (judged.includes('late')) return 'late';
  return judged.includes('next-morning') ? 'next-morning' : 'in-time';
};
