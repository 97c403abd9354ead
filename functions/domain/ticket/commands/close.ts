import { openReferrals } from '../../referral.ts';
import { happens, type Rule } from '../command-rule.ts';
import { type Refusing, refused } from '../decision.ts';
import { endOfProposal } from '../end-wait-and-proposal.ts';

/**
 * Closes a ticket that has been answered or refused; nothing else may be closed (E6, F4). One that was
 * handed on to us is followed to the end: each body has had its reply (G3).
 */
export const close: Rule<unknown, Refusing<'open-referral'>, 'settled'> = {
  needs: 'settled',
  sayable: () => [{}],
  rule: (ticket) => {
    const referrals = openReferrals(ticket).map(({ sequence }) => sequence);
    return referrals.length > 0
      ? refused({ kind: 'open-referral', referrals })
      : happens({ type: 'ComplaintClosed', rule: 'E6', data: {} }, endOfProposal(ticket));
  },
};
