import type { Actor } from '../actor.ts';
import type { LimitRefusal } from '../clock/change-limits.ts';
import type { ClockContext } from '../clock/clock.ts';
import type { Instant } from '../time.ts';
import type { Recorded } from './record.ts';
import type { TicketState } from './ticket.ts';

/** Why a command changes nothing. Expected, hence data. */
export type CommandRefusal =
  | { readonly kind: 'already-settled'; readonly state: TicketState }
  | { readonly kind: 'not-yet-answered'; readonly state: TicketState; readonly rule: 'F4' }
  | { readonly kind: 'already-closed' }
  | { readonly kind: 'already-at-the-top'; readonly rule: 'F1' }
  | { readonly kind: 'nothing-due'; readonly wakeAt: Instant | undefined }
  | { readonly kind: 'superseded'; readonly generation: number }
  | { readonly kind: 'timer-is-fine' }
  | { readonly kind: 'limits-unchanged' }
  | { readonly kind: 'nothing-changed' }
  | { readonly kind: 'nothing-proposed' }
  /** `sequence` is that of the proposal that waits now. */
  | { readonly kind: 'another-proposal'; readonly sequence: number }
  | { readonly kind: 'own-correction'; readonly rule: 'D8' }
  | { readonly kind: 'evidence-needed'; readonly rule: string; readonly dueAt: Instant }
  | { readonly kind: 'limit-passed'; readonly rule: string; readonly dueAt: Instant }
  | { readonly kind: 'wrong-time'; readonly field: string; readonly problem: string }
  | LimitRefusal;

/** What a command comes to. */
export type Decision =
  | ({ readonly kind: 'recorded' } & Recorded)
  | { readonly kind: 'refused'; readonly refusal: CommandRefusal };

export const refused = (refusal: CommandRefusal): Decision => ({ kind: 'refused', refusal });
export const recorded = (outcome: Recorded): Decision => ({ kind: 'recorded', ...outcome });

/** What a decision may know besides the ticket and the command. */
export type DecisionContext = ClockContext & {
  readonly now: Instant;
  readonly by: Actor;
  readonly correlationId: string;
};
