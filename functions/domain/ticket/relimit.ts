import type { ClockChange, LimitDecision, LimitRefusal } from '../clock/change-limits.ts';
import type { ClockContext } from '../clock/clock.ts';
import type { LimitState } from '../clock/limit-state.ts';
import { withinDuty } from '../clock/within-duty.ts';
import { type Decision, type DecisionContext, recorded, refused } from './decision.ts';
import { type LimitChange, limitChange, standing } from './limit-change.ts';
import { limitStateOf } from './limit-state-of.ts';
import { dueDrafts, missedDrafts } from './milestones.ts';
import { occasionOf } from './occasion.ts';
import { type Draft, record } from './record.ts';
import type { Ticket } from './ticket.ts';

/** What happens to the limits' state, and the entry that says so. */
export type Relimiting = {
  readonly change: (state: LimitState) => LimitDecision;
  readonly entry: (changes: readonly LimitChange[], state: LimitState) => Draft;
};

/** What a change of limits records, and the ticket after it; or why nothing changes. */
type Relimited =
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[]; readonly after: Ticket }
  | { readonly kind: 'refused'; readonly refusal: LimitRefusal };

/** No change lets the own limit pass the D9 that stands, unless the change itself has moved it. */
const withinStandingDuty = (
  ticket: Ticket,
  changes: readonly ClockChange[],
  state: LimitState,
  context: ClockContext,
): readonly ClockChange[] => {
  const moved = changes.find((change) => (change.new ?? change.old)?.kind === 'statutory-answer');
  const duty = moved ? moved.new : standing(ticket, 'statutory-answer');
  if (!duty) return changes;
  return changes.map((change) =>
    change.new ? { ...change, new: withinDuty(duty, change.new, state, context) } : change,
  );
};

/** What had passed before the change is on record before it: a change never hides a miss. */
export const relimitDrafts = (
  ticket: Ticket,
  { change, entry }: Relimiting,
  context: DecisionContext,
): Relimited => {
  const { now } = context;
  const occasion = occasionOf(ticket.id, context, 'shorten');
  const missed = missedDrafts(ticket, now);
  const current = missed.length > 0 ? record(ticket, missed, occasion).ticket : ticket;
  const decision = change(limitStateOf(current));
  if (decision.kind === 'refused') return decision;
  const { state } = decision;
  const changes = withinStandingDuty(current, decision.changes, state, context).flatMap((one) =>
    limitChange(current, one, now),
  );
  const drafts = [...missed, entry(changes, state)];
  return { kind: 'drafts', drafts, after: record(ticket, drafts, occasion).ticket };
};

/** Changes a ticket's limits; what is due by the new ones is due at once (D8). */
export const relimit = (
  ticket: Ticket,
  relimiting: Relimiting,
  context: DecisionContext,
): Decision => {
  const outcome = relimitDrafts(ticket, relimiting, context);
  if (outcome.kind === 'refused') return refused(outcome.refusal);
  const due = dueDrafts(outcome.after, context.now, context);
  const occasion = occasionOf(ticket.id, context, 'shorten');
  return recorded(record(ticket, [...outcome.drafts, ...due], occasion));
};
