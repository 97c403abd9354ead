import { changedLimits } from '../../clock/change-limits.ts';
import { happens, type Rule } from '../command-rule.ts';
import { type Refusing, refused } from '../decision.ts';
import type { TicketData } from '../happenings.ts';
import { byLimitRule } from '../limit-rule.ts';
import { isOpen } from '../ticket.ts';

/**
 * A message has not reached the customer, or will not. What it was to say is not said; what counted by
 * it is taken back: the ticket is open with its original limits, which have run on and are judged at
 * once (E5, D9, F1). Of any other message the ticket knows nothing.
 */
export const takeBack: Rule<
  Omit<TicketData['AnswerTakenBack'], 'changes'>,
  Refusing<'nothing-changed'>,
  'anything'
> = {
  needs: 'anything',
  rule: (ticket, { message, says, why }, context) => {
    const taken = { message, says, why };
    const isPromise = isOpen(ticket) && ticket.promise?.message === message;
    if (isPromise)
      return byLimitRule<never>(
        ticket,
        {
          change: (state, counting) =>
            changedLimits(state, { ...state, promise: undefined }, counting),
          happening: (changes) => ({
            type: 'AnswerTakenBack',
            rule: 'B8',
            data: { ...taken, changes },
          }),
        },
        context,
      );
    return ticket.answerQueued?.message === message || ticket.settledThrough?.message === message
      ? happens({ type: 'AnswerTakenBack', rule: 'E5', data: { ...taken, changes: [] } })
      : refused({ kind: 'nothing-changed' });
  },
};
