import type { ClockChange, LimitDecision, LimitRefusal } from '../clock/change-limits.ts';
import type { ClockContext } from '../clock/clock.ts';
import { type LimitInputs, withinDuty } from '../clock/ticket-clocks.ts';
import { asCounted } from './as-counted.ts';
import { type Decision, type DecisionContext, recorded, refused } from './decision.ts';
import { type LimitChange, limitChange, standing } from './limit-change.ts';
import { limitInputsOf } from './limit-inputs.ts';
import { dueDrafts, missedDrafts } from './milestones.ts';
import { occasionOf } from './occasion.ts';
import { type Draft, record, ticketAfter } from './record.ts';
import type { Ticket } from './ticket.ts';

/** What happens to what the limits depend on, and the entry that says so. */
export type Relimiting<Refusal extends LimitRefusal = LimitRefusal> = {
  /** Counts by the figures that the ticket's limits stand by, not by those of a changed policy. */
  readonly change: (state: LimitInputs, counting: ClockContext) => LimitDecision<Refusal>;
  readonly entry: (
    changes: readonly LimitChange[],
    state: LimitInputs,
    counting: ClockContext,
  ) => Draft;
};

/** What a change of limits records, and the ticket after it; or why nothing changes. */
type Relimited<Refusal> =
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[]; readonly after: Ticket }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** No change lets the own limit pass the D9 that stands, unless the change itself has moved it. */
const withinStandingDuty = (
  ticket: Ticket,
  changes: readonly ClockChange[],
  state: LimitInputs,
  context: ClockContext,
): readonly ClockChange[] => {
  const moved = changes.find((change) => (change.new ?? change.old)?.kind === 'statutory-answer');
  const duty = moved ? moved.new : standing(ticket, 'statutory-answer');
  if (!duty) return changes;
  return changes.map((change) =>
    change.new ? { ...change, new: withinDuty(duty, change.new, state, context) } : change,
  );
};

/** Counted by the standing figures, or where it reclassifies, the own limit by the policy in force. */
const counted = <Refusal extends LimitRefusal>(
  ticket: Ticket,
  change: Relimiting<Refusal>['change'],
  context: ClockContext,
): { readonly decision: LimitDecision<Refusal>; readonly counting: ClockContext } => {
  const by = (reclassified: boolean) => {
    const counting = { ...context, policy: asCounted(ticket, context.policy, reclassified) };
    return { decision: change(limitInputsOf(ticket), counting), counting };
  };
  const outcome = by(false);
  const { decision } = outcome;
  return decision.kind === 'changed' && isReclassified(ticket, decision.state) ? by(true) : outcome;
};

const isReclassified = ({ facts }: Ticket, state: LimitInputs): boolean =>
  (['recordKind', 'category', 'tier', 'urgency'] as const).some(
    (field) => facts[field] !== state.facts[field],
  );

/** A limit that goes on by its figure goes on by the version that this came from. */
const sameVersion = (ticket: Ticket, change: LimitChange): LimitChange => {
  const old = standing(ticket, change.kind);
  if (!change.new || !old || JSON.stringify(old.limit) !== JSON.stringify(change.new.limit))
    return change;
  return { ...change, new: { ...change.new, policyVersion: old.policyVersion } };
};

/** What had passed before the change is on record before it: a change never hides a miss. */
export const relimitDrafts = <Refusal extends LimitRefusal>(
  ticket: Ticket,
  { change, entry }: Relimiting<Refusal>,
  context: DecisionContext,
): Relimited<Refusal> => {
  const { now } = context;
  const occasion = occasionOf(ticket.id, context, 'shorten');
  const missed = missedDrafts(ticket, now);
  const current = ticketAfter(ticket, missed, occasion);
  const { decision, counting } = counted(current, change, context);
  if (decision.kind === 'refused') return decision;
  const { state } = decision;
  const changes = withinStandingDuty(current, decision.changes, state, counting)
    .flatMap((one) => limitChange(current, one, now))
    .map((one) => sameVersion(current, one));
  const drafts = [...missed, entry(changes, state, counting)];
  return { kind: 'drafts', drafts, after: ticketAfter(ticket, drafts, occasion) };
};

/** Changes a ticket's limits; what is due by the new ones is due at once (D8). */
export const relimit = <Refusal extends LimitRefusal>(
  ticket: Ticket,
  relimiting: Relimiting<Refusal>,
  context: DecisionContext,
): Decision<Refusal> => {
  const outcome = relimitDrafts(ticket, relimiting, context);
  if (outcome.kind === 'refused') return refused(outcome.refusal);
  const due = dueDrafts(outcome.after, context.now, context);
  const occasion = occasionOf(ticket.id, context, 'shorten');
  return recorded(record(ticket, [...outcome.drafts, ...due], occasion));
};
