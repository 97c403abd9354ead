import { happens, type Rule } from '../command-rule.ts';
import { endOfProposal } from '../end-wait-and-proposal.ts';

/** Closes a ticket that has been answered or refused; nothing else may be closed (E6, F4). */
export const close: Rule<unknown, never, 'settled'> = {
  needs: 'settled',
  rule: (ticket) =>
    happens({ type: 'ComplaintClosed', rule: 'E6', data: {} }, endOfProposal(ticket)),
};
