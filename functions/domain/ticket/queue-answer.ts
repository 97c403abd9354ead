import { outgoingOf } from './choose-outgoing.ts';
import { happens, type Ruling } from './command-rule.ts';
import { type DecisionContext, type Refusing, refused } from './decision.ts';
import type { Says } from './outgoing.ts';
import type { Ticket } from './ticket.ts';

/** Why nothing can be sent. */
export type NotQueued = Refusing<'answer-queued' | 'no-way-to-customer'>;

/**
 * Puts an answer, a refusal or a date on its way to the customer. The ticket stays as it is, and its
 * limits run on, until the message is out (E5). One at a time; only a date gives way to what comes after it.
 */
export const queueAnswer = (
  says: Exclude<Says, { readonly kind: 'receipt' }>,
  ticket: Ticket,
  context: DecisionContext,
): Ruling<NotQueued> => {
  const queued = ticket.answerQueued;
  if (queued && queued.says.kind !== 'solution-answer')
    return refused({ kind: 'answer-queued', message: queued.message });
  const outgoing = outgoingOf(says, ticket.facts, context);
  return outgoing === undefined || outgoing === 'no-way'
    ? refused({ kind: 'no-way-to-customer' })
    : happens({
        type: 'AnswerQueued',
        rule: says.kind === 'solution-answer' ? 'B8' : 'E5',
        data: { outgoing },
      });
};
