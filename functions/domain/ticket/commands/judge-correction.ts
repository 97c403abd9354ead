import { areSameHands } from '../../actor.ts';
import { provenFacts } from '../../clock/change-limits.ts';
import { happens, type Rule } from '../command-rule.ts';
import { difference, impossible } from '../correction.ts';
import { type Refusing, refused } from '../decision.ts';
import { byLimitRule } from '../limit-rule.ts';

/** A word on the correction that was proposed by the entry with the sequence `proposal`. */
type Judgement = { readonly verdict: 'confirm' | 'dismiss'; readonly proposal: number };

/**
 * A second person's word on a correction, and on no other that has taken its place since. Whoever
 * proposed it may withdraw it, but not confirm it (D8, D9).
 */
export const judgeCorrection: Rule<
  Judgement,
  Refusing<
    | 'nothing-proposed'
    | 'another-proposal'
    | 'own-correction'
    | 'nothing-changed'
    | 'wrong-time'
    | 'not-of-channel'
  >,
  'open'
> = {
  needs: 'open',
  sayable: ({ proposedCorrection }) =>
    proposedCorrection ? [{ verdict: 'dismiss', proposal: proposedCorrection.sequence }] : [],
  rule: (ticket, { verdict, proposal: judged }, context) => {
    const { proposedCorrection: proposal } = ticket;
    if (!proposal) return refused({ kind: 'nothing-proposed' });
    const { sequence, by: proposedBy } = proposal;
    if (judged !== sequence) return refused({ kind: 'another-proposal', sequence });
    if (verdict === 'dismiss')
      return happens({ type: 'CorrectionDismissed', rule: 'D8', data: { facts: proposal.facts } });
    if (areSameHands(proposedBy, context.by))
      return refused({ kind: 'own-correction', rule: 'D8' });
    const { facts, old } = difference(ticket.facts, proposal.facts);
    // What another correction has made of the facts since.
    if (Object.keys(facts).length === 0) return refused({ kind: 'nothing-changed' });
    const wrong = impossible(ticket, facts, context.now);
    if (wrong) return refused(wrong);
    return byLimitRule<never>(
      ticket,
      {
        change: (state, counting) => provenFacts(state, { ...state.facts, ...facts }, counting),
        happening: (changes) => ({
          type: 'FactsCorrected',
          rule: 'D8',
          data: { facts, old, proposedBy, changes },
        }),
      },
      context,
    );
  },
};
