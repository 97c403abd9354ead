import { happens, type Rule } from '../command-rule.ts';
import type { OrderEnding } from '../happenings/dispatched.ts';

/**
 * A work order about the ticket has ended. One that was misrouted or withdrawn leaves the ticket to
 * be dispatched anew (E9).
 */
export const orderEnded: Rule<OrderEnding, never, 'anything'> = {
  needs: 'anything',
  rule: (_, { order, ending }) =>
    happens({
      type: 'OrderEnded',
      rule: ending === 'accepted' ? 'E4' : 'E9',
      data: { order, ending },
    }),
};
