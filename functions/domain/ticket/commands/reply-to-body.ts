import { openReferrals } from '../../referral.ts';
import { happens, type Rule } from '../command-rule.ts';
import { type Refusing, refused } from '../decision.ts';

type Reply = {
  /** Sequence of the entry that the referral came with. */
  readonly referral: number;
};

/**
 * The body that handed the complaint on has its reply. The customer has an answer of their own: the
 * two are two acts, in whichever order, and each keeps its own limit (A5, E5).
 */
export const replyToBody: Rule<Reply, Refusing<'no-open-referral'>, 'anything'> = {
  needs: 'anything',
  sayable: (ticket) => openReferrals(ticket).map(({ sequence }) => ({ referral: sequence })),
  rule: (ticket, { referral }, { now }) => {
    const open = openReferrals(ticket).some(({ sequence }) => sequence === referral);
    if (!open) return refused({ kind: 'no-open-referral' });
    const clock = ticket.clocks.find((one) => one.referral === referral);
    const inTime = clock === undefined || now <= clock.dueAt;
    return happens({ type: 'BodyAnswered', rule: 'A5', data: { referral, inTime } });
  },
};
