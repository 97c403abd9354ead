import { happens, type Rule } from '../command-rule.ts';
import { endsBySettling } from '../end-wait-and-proposal.ts';
import type { Happening } from '../happenings.ts';
import type { Ticket } from '../ticket.ts';

/**
 * The customer withdraws the complaint (撤诉, E9). Nothing is owed any more, so every limit ends but the
 * regulator's door; orders that are out are withdrawn along. The record stays (B2).
 */
export const withdraw: Rule<unknown, never, 'open'> = {
  needs: 'open',
  rule: (ticket, _, context) =>
    happens({ type: 'ComplaintWithdrawn', rule: 'E9', data: {} }, [
      ...endsBySettling(ticket, context).happenings,
      ...endOfOrders(ticket),
    ]),
};

const endOfOrders = ({ work }: Ticket): Happening[] =>
  (work?.open ?? []).map(({ id }) => ({
    type: 'OrderEnded',
    rule: 'E9',
    data: { order: id, ending: 'cancelled' },
  }));
