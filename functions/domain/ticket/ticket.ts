import type { RefusalGround } from '../acceptance/propose-refusal.ts';
import type { Actor } from '../actor.ts';
import type { Attention } from '../attention.ts';
import type { Category, RecordKind, Tier, Urgency } from '../classification.ts';
import type { Extension } from '../clock/answer-clocks.ts';
import type { AppealDates } from '../clock/appeal-clocks.ts';
import type { Clock, ClockKind } from '../clock/clock.ts';
import type { Pause } from '../clock/pauses.ts';
import type { AnswerPromise } from '../clock/ticket-clocks.ts';
import type { Level } from '../level.ts';
import type { Referral } from '../referral.ts';
import type { ReportedMatter } from '../report-up.ts';
import type { Instant } from '../time.ts';
import type { Timer } from '../timer.ts';
import type { Reach, Says } from './outgoing.ts';

/** How a complaint reached the operator (B1). */
export const CHANNELS = ['phone', 'email', 'letter', 'walk-in', 'website', 'transferred'] as const;
export type Channel = (typeof CHANNELS)[number];

/** States of a trouble ticket by TM Forum's TMF621. */
export const TICKET_STATES = [
  'acknowledged',
  'rejected',
  'pending',
  'held',
  'inProgress',
  'resolved',
  'closed',
  'cancelled',
] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** The regulated-risk topics (C5). */
export const RISK_TOPICS = [
  'free-trial-billed',
  'forced-brand-migration',
  'pushed-marketing',
  'monthly-sp-service',
  'wap-plan-net-charges',
  'undelivered-mms-charges',
] as const;
export type RiskTopic = (typeof RISK_TOPICS)[number];

/** A limit of a ticket and how far it has been acted upon. */
export type TicketClock = Clock & {
  /** How many of `remindAt` have been recorded; a sent one is never sent again (D7). */
  readonly remindersSent: number;
  /** True once its passing has been recorded as missed. */
  readonly missed: boolean;
  /** Of which referral, where it is the limit of one: of these several may run at once (A5). */
  readonly referral?: number;
  /** When it stopped mattering: answered, refused or replaced. */
  readonly endedAt?: Instant;
};

/** What was registered, without anything personal (B10). */
export type TicketFacts = {
  readonly channel: Channel;
  readonly recordKind: RecordKind;
  readonly category: Category;
  readonly tier: Tier;
  readonly urgency?: Urgency;
  readonly place?: 'town' | 'country';
  /** Administrative division where the matter arose, by its code as it stands today. */
  readonly area?: string;
  readonly riskTopics: readonly RiskTopic[];
  /** Unit that took it in: a hall, a desk, a call centre's id. */
  readonly unit?: string;
  /** Customer's home unit (A4). */
  readonly homeUnit?: string;
  /** Old, weak, disabled or pregnant: served first (P4). */
  readonly specialCare: boolean;
  /** When what is complained about happened. */
  readonly occurredAt?: Instant;
  readonly postmarkedAt?: Instant;
  /** First employee or server that had it; all clocks start here. */
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
  /** By which ways the customer may be told something; absent where the branch tells them nothing. */
  readonly reach?: Reach;
};

/** Facts that may turn out otherwise, as they did or stood before; limits depend on them but for the area (B6, C1-C3, D8, D9, D11). */
export type FactsPatch = Partial<
  Pick<
    TicketFacts,
    | 'recordKind'
    | 'category'
    | 'tier'
    | 'urgency'
    | 'place'
    | 'area'
    | 'occurredAt'
    | 'postmarkedAt'
    | 'receivedAt'
  >
>;

/** A correction that waits for a second person: it would make a statutory limit later (D9). */
export type ProposedCorrection = {
  /** Of the entry that proposed it: a verdict names the proposal by it. */
  readonly sequence: number;
  readonly facts: FactsPatch;
  readonly by: Actor;
  readonly at: Instant;
};

/** The work that a ticket has been given out for. */
export type TicketWork = {
  /** The unit that was asked first: it stays responsible, wherever the ticket goes (A4, F6). */
  readonly firstUnit?: string;
  /** Work orders that have not ended, as they were issued. */
  readonly open: readonly {
    readonly id: string;
    /** The branch whose unit works it. */
    readonly worker: string;
    readonly unit: string;
    /** The customer may be answered while it is out, by the unit's rule (E4). */
    readonly reviewMayBeSkipped?: true;
  }[];
  /** True when an order came back, or all were withdrawn, and none has gone out since (E9). */
  readonly awaitsDispatch: boolean;
};

/** A complaint on record. The only truth about it; timers merely wake it. */
export type Ticket = Timer & {
  readonly id: string;
  readonly ticketNumber: string;
  /** The branch that owns it. */
  readonly branch: string;
  /** Sequence of its last entry. */
  readonly version: number;
  readonly state: TicketState;
  readonly level: Level;
  readonly facts: TicketFacts;
  readonly takenBy: Actor;
  /**
   * Set where it is nobody's complaint: the branch has made it up to see whether the way is open (B2). It
   * stands in no list and in no look-up, nothing of it is told but its return, and the table forgets it.
   */
  readonly canary?: true;
  readonly attention: readonly Attention[];
  /** What of it has been reported up at once (E8, G2). */
  readonly reportedUp?: readonly ReportedMatter[];
  readonly accepted: boolean;
  readonly refusalProposed?: RefusalGround;
  readonly refusal?: { readonly ground: RefusalGround; readonly at: Instant };
  /** The ticket that this one repeats (B9). */
  readonly repeatOf?: string;
  readonly clocks: readonly TicketClock[];
  /** Waits for the customer, the last one open while it is held (D8). */
  readonly pauses: readonly Pause[];
  /** When the waiting ends by itself; present exactly while it is held (D8). */
  readonly heldUntil?: Instant;
  /** A longer limit that was asked for, and that nobody has granted or declined (D3, D4). */
  readonly extensionRequested?: {
    readonly extension: Extension;
    readonly by: Actor;
    readonly at: Instant;
  };
  /** What the own limit was replaced for (D3, D4). */
  readonly extension?: Extension;
  /** The date that an outside body has set (A5). */
  readonly bodyDate?: Instant;
  /** By whom it was handed on to us, and what they have been told (A5, E5). */
  readonly referrals?: readonly Referral[];
  /** The solution answer's promise (B8). */
  readonly promise?: AnswerPromise & { readonly message?: string };
  /** The regulator's own dates (D10). */
  readonly appeal?: AppealDates;
  readonly proposedCorrection?: ProposedCorrection;
  /** Present once it has been dispatched (E1). */
  readonly work?: TicketWork;
  /** How often the customer has asked how far it is (E9). */
  readonly chased?: number;
  readonly answeredAt?: Instant;
  /** Codes of what the answer or the refusal rests on (E10). */
  readonly bases?: readonly string[];
  /** What is on its way to the customer, and counts once it is out: an answer, a refusal, a date (E5). */
  readonly answerQueued?: { readonly message: string; readonly says: Says };
  /** The message by which it was settled, and the limits that ended by that: they come back with it. */
  readonly settledThrough?: { readonly message: string; readonly ended: readonly ClockKind[] };
};

/** True while the customer has neither an answer nor a refusal. */
export const isOpen = (ticket: { readonly state: TicketState }): boolean =>
  ticket.state === 'acknowledged' ||
  ticket.state === 'pending' ||
  ticket.state === 'held' ||
  ticket.state === 'inProgress';

/**
 * True while some unit is still to be given it: it is open and was never given out, or an order came
 * back, or all were withdrawn, and none has gone out since (E1, E9).
 */
export const awaitsDispatch = (ticket: Pick<Ticket, 'state' | 'work'>): boolean =>
  isOpen(ticket) && (ticket.work?.awaitsDispatch ?? true);

/** The state of an open ticket that is not held: a unit has it, or it is to be dispatched (E1, E9). */
export const stateByWork = ({ work }: Pick<Ticket, 'work'>): TicketState =>
  work === undefined || work.awaitsDispatch ? 'pending' : 'inProgress';

/** The limits that still run and can be acted upon; the regulator's door (B6) only shows a day. */
export const runningClocks = (ticket: { readonly clocks: readonly TicketClock[] }) =>
  ticket.clocks.filter((clock) => clock.endedAt === undefined && clock.kind !== 'appeal-door');

/** The next limit that has not passed into "missed", or undefined. */
export const nextDueAt = (ticket: {
  readonly clocks: readonly TicketClock[];
}): Instant | undefined =>
  runningClocks(ticket)
    .filter((clock) => !clock.missed)
    .map((clock) => clock.dueAt)
    .sort()[0];
