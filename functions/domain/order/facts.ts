import type { Category, Tier } from '../classification.ts';
import type { ClockRef } from '../ticket/happenings/passed.ts';
import type { TicketClock } from '../ticket/ticket.ts';
import type { Instant } from '../time.ts';

/** Of an act that says everything by its name. */
export type Nothing = Readonly<Record<never, never>>;

/** A work order as it was issued: the unit, the person if known, and its own limits (E1, D6). */
export type Issued = {
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly issuer: string;
  readonly worker: string;
  readonly unit: string;
  readonly person?: string;
  readonly category: Category;
  readonly tier: Tier;
  readonly clocks: readonly TicketClock[];
  readonly passOnBy: Instant;
};

/** Of what has a limit. */
export type Timed = {
  /** False when it came after its limit (D6). */
  readonly inTime: boolean;
};

/** Another unit has the order now (D6). */
export type PassedOn = Timed & {
  readonly from: string;
  readonly to: string;
  readonly person?: string;
  /** The limit in which the unit that has it now takes it. */
  readonly take: TicketClock;
  readonly passOnBy: Instant;
};

/** Why an order goes back: nobody said so but the system, where it knows no such unit. */
export type Misrouted = { readonly reason?: 'unknown-unit' };

/** A letter of the other branch's came when the order was not there any more for it. */
export type LetterRefused = {
  /** The letter's number. */
  readonly number: number;
  readonly type: string;
  /** How far the order had come. */
  readonly state: string;
};

/** The issuer keeps now what was written at work, by the numbers of the letters that told of it. */
export type ReportFetched = { readonly of: readonly number[] };

/** What branches tell each other of a work order, by the happening's name: facts, never words. */
export type LetterFacts = {
  readonly WorkOrderIssued: Issued;
  readonly WorkOrderTaken: Timed;
  readonly WorkOrderPassedOn: PassedOn;
  readonly WorkOrderReported: Nothing;
  readonly WorkOrderConfirmed: Timed;
  readonly WorkOrderSentBack: Nothing;
  readonly WorkOrderMisrouted: Misrouted;
  readonly WorkOrderLate: ClockRef;
  readonly WorkOrderReturned: Nothing;
  readonly WorkOrderAccepted: Nothing;
  readonly WorkOrderCancelled: Nothing;
  readonly WorkOrderLetterRefused: LetterRefused;
  readonly WorkOrderReportFetched: ReportFetched;
};
