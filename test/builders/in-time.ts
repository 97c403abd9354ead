import { decideInTime } from '../../functions/domain/ticket/as-time-passes.ts';
import type { Decision, DecisionContext } from '../../functions/domain/ticket/decision.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { earliest, type Instant } from '../../functions/domain/time.ts';
import { findingOf, type TimerCommand } from '../../functions/domain/timer.ts';

/** Why time does nothing. */
export type Nothing = { readonly kind: 'settled' | 'superseded' | 'too-early' | 'fine' };

/** What a command of time comes to. */
export const inTime = (
  ticket: Ticket,
  command: TimerCommand,
  context: DecisionContext,
): Decision<Nothing> => {
  const recorded = decideInTime(ticket, command, context);
  if (recorded) return { kind: 'recorded', ...recorded };
  const finding = findingOf(ticket, command, context.now);
  if (finding.kind === 'something') throw new Error('something was found, and nothing recorded');
  return { kind: 'refused', refusal: { kind: finding.why } };
};

/** What time does to a ticket at an instant: its execution wakes, or else the sweep looks. */
export const passTime = (ticket: Ticket, context: DecisionContext): Decision<Nothing> => {
  const { armed, wakeAt, generation } = ticket;
  const wakes = armed && wakeAt !== undefined && wakeAt <= context.now;
  return inTime(ticket, wakes ? { kind: 'wake', generation } : { kind: 'look' }, context);
};

/** When something comes of time next: an execution wakes or the sweep looks. */
export const nextMoment = ({ armed, wakeAt, lookAt }: Ticket): Instant | undefined =>
  earliest(armed ? wakeAt : undefined, lookAt);
