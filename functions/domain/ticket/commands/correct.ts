import { correctFacts, type StatutoryLater } from '../../clock/change-limits.ts';
import { happens, type Rule } from '../command-rule.ts';
import { type Changed, difference, impossible, saysTheSame } from '../correction.ts';
import { type Refusing, refused } from '../decision.ts';
import { byLimitRule, type LimitRule } from '../limit-rule.ts';
import type { FactsPatch, Ticket } from '../ticket.ts';

/** Facts that turned out otherwise, and whether there is evidence of it. */
export type Correction = { readonly facts: FactsPatch; readonly evidence: boolean };

/**
 * Corrects facts (reclassification, tier, dates, town or country): every limit is counted anew. One
 * that would make a statutory limit later needs evidence, and waits for a second person (D8, D9).
 */
export const correct: Rule<
  Correction,
  Refusing<'nothing-changed' | 'wrong-time' | 'not-of-channel' | 'evidence-needed'>,
  'open'
> = {
  needs: 'open',
  rule: (ticket, { facts: patch, evidence }, context) => {
    const changed = difference(ticket.facts, patch);
    const { facts, old } = changed;
    const waiting = ticket.proposedCorrection?.facts;
    if (Object.keys(facts).length === 0 || (waiting && saysTheSame(waiting, facts)))
      return refused({ kind: 'nothing-changed' });
    const wrong = impossible(ticket, facts, context.now);
    if (wrong) return refused(wrong);
    const ruling = byLimitRule(ticket, correcting(ticket, changed), context);
    if (ruling.kind === 'happens') return ruling;
    const { clock, rule, dueAt } = ruling.refusal;
    return evidence
      ? happens({
          type: 'CorrectionProposed',
          rule,
          data: { facts, old, later: { clock, rule, dueAt } },
        })
      : refused({ kind: 'evidence-needed', rule, dueAt });
  },
};

/** One person's correction: it makes no statutory limit later than it stands. */
const correcting = (ticket: Ticket, { facts, old }: Changed): LimitRule<StatutoryLater> => ({
  change: (state, counting) =>
    correctFacts(
      state,
      { ...state.facts, ...facts },
      counting,
      ticket.clocks.filter(({ endedAt }) => endedAt === undefined),
    ),
  happening: (changes) => ({ type: 'FactsCorrected', rule: 'D8', data: { facts, old, changes } }),
});
