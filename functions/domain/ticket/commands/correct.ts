import { correctFacts, type Proof, type StatutoryLater } from '../../clock/change-limits.ts';
import type { Instant } from '../../time.ts';
import { difference, saysTheSame } from '../correction.ts';
import {
  type CommandRefusal,
  type Decision,
  type DecisionContext,
  recorded,
  refused,
} from '../decision.ts';
import type { ClockRef } from '../entries.ts';
import { missedDrafts } from '../milestones.ts';
import { occasionOf } from '../occasion.ts';
import { record } from '../record.ts';
import { relimit } from '../relimit.ts';
import { type FactsPatch, isOpen, type Ticket } from '../ticket.ts';

/** Facts that turned out otherwise. */
export type Correction = { readonly facts: FactsPatch; readonly evidence: boolean };

/**
 * Corrects facts (reclassification, tier, dates, town or country): every limit is counted anew. One
 * that would make a statutory limit later needs evidence, and waits for a second person (D8, D9).
 */
export const correct = (
  ticket: Ticket,
  { facts: patch, evidence }: Correction,
  context: DecisionContext,
): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  const { facts, old } = difference(ticket.facts, patch);
  const waiting = ticket.proposedCorrection?.facts;
  if (Object.keys(facts).length === 0 || (waiting && saysTheSame(waiting, facts)))
    return refused({ kind: 'nothing-changed' });
  const wrong = wrongTime(ticket, facts, context.now);
  if (wrong) return refused(wrong);
  const decision = applied(ticket, { facts, old }, { by: personOf(context), evidence }, context);
  if (decision.kind === 'recorded') return decision;
  const { clock, rule, dueAt } = decision.refusal;
  return evidence
    ? proposed(ticket, { facts, old }, { clock, rule, dueAt }, context)
    : evidenceNeeded(decision.refusal);
};

/** A word on the correction that was proposed by the entry with the sequence `proposal`. */
export type Judgement = { readonly verdict: 'confirm' | 'dismiss'; readonly proposal: number };

/**
 * A second person's word on a correction, and on no other that has taken its place since. Whoever
 * proposed it may withdraw it, but not confirm it (D8, D9).
 */
export const judgeCorrection = (
  ticket: Ticket,
  { verdict, proposal: judged }: Judgement,
  context: DecisionContext,
): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  const { proposedCorrection: proposal } = ticket;
  if (!proposal) return refused({ kind: 'nothing-proposed' });
  const { sequence } = proposal;
  if (judged !== sequence) return refused({ kind: 'another-proposal', sequence });
  if (verdict === 'dismiss')
    return recorded(
      record(
        ticket,
        [
          ...missedDrafts(ticket, context.now),
          { type: 'CorrectionDismissed', rule: 'D8', data: { facts: proposal.facts } },
        ],
        occasionOf(ticket.id, context, 'shorten'),
      ),
    );
  const [by, confirmedBy] = [subjectOf(proposal.by), personOf(context)];
  if (by === confirmedBy) return refused({ kind: 'own-correction', rule: 'D8' });
  const changed = difference(ticket.facts, proposal.facts);
  // What another correction has made of the facts since.
  if (Object.keys(changed.facts).length === 0) return refused({ kind: 'nothing-changed' });
  const wrong = wrongTime(ticket, changed.facts, context.now);
  if (wrong) return refused(wrong);
  const proof = { by, evidence: true, confirmedBy };
  const decision = applied(ticket, changed, proof, context, proposal.by);
  return decision.kind === 'recorded' ? decision : evidenceNeeded(decision.refusal);
};

const evidenceNeeded = ({ rule, dueAt }: StatutoryLater): Decision =>
  refused({ kind: 'evidence-needed', rule, dueAt });

type Changed = ReturnType<typeof difference>;

const applied = (
  ticket: Ticket,
  { facts, old }: Changed,
  proof: Proof,
  context: DecisionContext,
  proposedBy?: DecisionContext['by'],
): Decision<StatutoryLater> =>
  relimit(
    ticket,
    {
      change: (state, counting) =>
        correctFacts(
          state,
          { ...state.facts, ...facts },
          proof,
          counting,
          ticket.clocks.filter(({ endedAt }) => endedAt === undefined),
        ),
      entry: (changes) => ({
        type: 'FactsCorrected',
        rule: 'D8',
        data: { facts, old, ...(proposedBy && { proposedBy }), changes },
      }),
    },
    context,
  );

const proposed = (
  ticket: Ticket,
  { facts, old }: Changed,
  later: ClockRef,
  context: DecisionContext,
): Decision =>
  recorded(
    record(
      ticket,
      [
        ...missedDrafts(ticket, context.now),
        { type: 'CorrectionProposed', rule: later.rule, data: { facts, old, later } },
      ],
      occasionOf(ticket.id, context, 'shorten'),
    ),
  );

const subjectOf = (by: DecisionContext['by']): string =>
  by.kind === 'person' ? by.subject : by.part;
const personOf = ({ by }: DecisionContext): string => subjectOf(by);

/**
 * The postmark lies not after the receipt, the receipt not after the registration and before the
 * date that an outside body has set, and none ahead.
 */
const wrongTime = (
  ticket: Pick<Ticket, 'facts' | 'bodyDate'>,
  patch: FactsPatch,
  now: Instant,
): CommandRefusal | undefined => {
  const { occurredAt, postmarkedAt, receivedAt, registeredAt } = { ...ticket.facts, ...patch };
  const wrong = (field: string, problem: string): CommandRefusal => ({
    kind: 'wrong-time',
    field,
    problem,
  });
  if (receivedAt > registeredAt)
    return wrong('receivedAt', `must not be later than the registration, ${registeredAt}`);
  if (ticket.bodyDate !== undefined && receivedAt >= ticket.bodyDate)
    return wrong('receivedAt', `must be earlier than the outside body's date, ${ticket.bodyDate}`);
  if (postmarkedAt !== undefined && postmarkedAt > receivedAt)
    return wrong('postmarkedAt', `must not be later than the receipt, ${receivedAt}`);
  if (occurredAt !== undefined && occurredAt > now)
    return wrong('occurredAt', `must not be later than now, ${now}`);
  return undefined;
};
