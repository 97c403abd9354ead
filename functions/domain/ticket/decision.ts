import type { Actor } from '../actor.ts';
import type { CarriedWay } from '../carried-ways.ts';
import type { LimitRefusal, StatutoryLater } from '../clock/change-limits.ts';
import type { ClockContext } from '../clock/clock.ts';
import type { Instant } from '../time.ts';
import type { Recorded } from './record.ts';
import type { Channel, TicketState } from './ticket.ts';

export type AlreadySettled = { readonly kind: 'already-settled'; readonly state: TicketState };
export type NotYetAnswered = {
  readonly kind: 'not-yet-answered';
  readonly state: TicketState;
  readonly rule: 'F4';
};
export type AlreadyClosed = { readonly kind: 'already-closed' };

/** Why a person's command changes nothing. Expected, hence data. */
export type CommandRefusal =
  | AlreadySettled
  | NotYetAnswered
  | AlreadyClosed
  | { readonly kind: 'already-at-the-top'; readonly rule: 'F1' }
  /** Units are still at work on it; `orders` are the ids of their work orders (E4). */
  | { readonly kind: 'open-work-order'; readonly orders: readonly string[] }
  /** An answer or a refusal is on its way already. */
  | { readonly kind: 'answer-queued'; readonly message: string }
  /** No way leads to the customer that the branch has, or it sends nothing. */
  | { readonly kind: 'no-way-to-customer' }
  /** The ticket has that body's document already, by the entry with this sequence. */
  | { readonly kind: 'already-referred'; readonly sequence: number }
  /** The ticket has no such referral, or the body has had its reply. */
  | { readonly kind: 'no-open-referral' }
  /** Bodies wait for their reply; `referrals` are the sequences of those (G3). */
  | { readonly kind: 'open-referral'; readonly referrals: readonly number[] }
  | { readonly kind: 'nothing-changed' }
  | { readonly kind: 'nothing-proposed' }
  /** `sequence` is that of the proposal that waits now. */
  | { readonly kind: 'another-proposal'; readonly sequence: number }
  | { readonly kind: 'own-correction'; readonly rule: 'D8' }
  /** Nobody has asked for a longer limit, or not on this ground. */
  | { readonly kind: 'nothing-requested' }
  | { readonly kind: 'own-request'; readonly rule: string }
  | { readonly kind: 'evidence-needed'; readonly rule: string; readonly dueAt: Instant }
  | { readonly kind: 'limit-passed'; readonly rule: string; readonly dueAt: Instant }
  | {
      readonly kind: 'wrong-time';
      readonly field: string;
      readonly must: 'be-later' | 'be-earlier' | 'not-be-later' | 'not-be-earlier';
      /** What it was held against, which lies at `at`; another date of the same body comes next. */
      readonly than: 'now' | 'receipt' | 'registration' | 'outside-date' | 'next-date' | 'message';
      readonly at: Instant;
    }
  /** A fact that no complaint has which came by this channel. */
  | { readonly kind: 'not-of-channel'; readonly field: string; readonly channel: Channel }
  | Exclude<LimitRefusal, StatutoryLater>;

/** The refusals of some kinds. */
export type Refusing<Kind extends CommandRefusal['kind']> = Extract<
  CommandRefusal,
  { readonly kind: Kind }
>;

export type Refused<Refusal> = { readonly kind: 'refused'; readonly refusal: Refusal };

/** What a command comes to. */
export type Decision<Refusal = CommandRefusal> =
  | ({ readonly kind: 'recorded' } & Recorded)
  | Refused<Refusal>;

export const refused = <Refusal>(refusal: Refusal): Refused<Refusal> => ({
  kind: 'refused',
  refusal,
});

/** What a decision may know besides the ticket and the command. */
export type DecisionContext = ClockContext & {
  readonly now: Instant;
  readonly by: Actor;
  readonly correlationId: string;
  /** What providers carry to the branch's customers; absent where it tells them nothing itself. */
  readonly carries?: readonly CarriedWay[];
};
