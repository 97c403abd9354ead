import type { ClockChange, LimitDecision, LimitRefusal } from '../clock/change-limits.ts';
import type { ClockContext } from '../clock/clock.ts';
import { isSameFigure } from '../clock/same-count.ts';
import { type LimitInputs, withinDuty } from '../clock/ticket-clocks.ts';
import { happens, type Ruling } from './command-rule.ts';
import type { DecisionContext } from './decision.ts';
import type { Happening } from './happenings.ts';
import { type LimitChange, limitChange, standing } from './limit-change.ts';
import { limitInputsOf } from './limit-inputs.ts';
import { withStandingFigures } from './standing-figures.ts';
import type { Ticket } from './ticket.ts';

/** What happens to what the limits depend on, and what is recorded of it. */
export type LimitRule<Refusal extends LimitRefusal> = {
  /** Counts by the figures that the ticket's limits stand by, not by those of a changed policy. */
  readonly change: (state: LimitInputs, counting: ClockContext) => LimitDecision<Refusal>;
  readonly happening: (
    changes: readonly LimitChange[],
    state: LimitInputs,
    counting: ClockContext,
  ) => Happening;
};

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
  change: LimitRule<Refusal>['change'],
  context: ClockContext,
): { readonly decision: LimitDecision<Refusal>; readonly counting: ClockContext } => {
  const by = (reclassified: boolean) => {
    const counting = {
      ...context,
      policy: withStandingFigures(context.policy, ticket, reclassified),
    };
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
  if (!change.new || !old || !isSameFigure(old, change.new)) return change;
  return { ...change, new: { ...change.new, policyVersion: old.policyVersion } };
};

/** What comes of a change of a ticket's limits. */
export const byLimitRule = <Refusal extends LimitRefusal>(
  ticket: Ticket,
  { change, happening }: LimitRule<Refusal>,
  context: DecisionContext,
): Ruling<Refusal> => {
  const { decision, counting } = counted(ticket, change, context);
  if (decision.kind === 'refused') return decision;
  const { state } = decision;
  const changes = withinStandingDuty(ticket, decision.changes, state, counting)
    .flatMap((one) => limitChange(ticket, one, context.now))
    .map((one) => sameVersion(ticket, one));
  return happens(happening(changes, state, counting));
};
