import type { Attention } from '../attention.ts';
import type { Category, RecordKind, Tier, Urgency } from '../classification.ts';
import type { Level } from '../level.ts';
import type { ReportedMatter } from '../report-up.ts';
import type { Instant } from '../time.ts';
import { type Channel, isOpen, nextDueAt, type Ticket, type TicketState } from './ticket.ts';

/** What of a ticket leaves its branch: ids and facts, nothing personal. Mirrors are made of it. */
export type TicketSnapshot = {
  readonly id: string;
  readonly ticketNumber: string;
  readonly owner: string;
  readonly version: number;
  readonly generation: number;
  readonly state: TicketState;
  readonly level: Level;
  readonly channel: Channel;
  readonly recordKind: RecordKind;
  readonly category: Category;
  readonly tier: Tier;
  readonly urgency?: Urgency;
  readonly area?: string;
  readonly attention: readonly Attention[];
  /** What of it has been reported up at once (E8, G2). */
  readonly reportedUp?: readonly ReportedMatter[];
  readonly accepted: boolean;
  readonly repeatOf?: string;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
  /** The next limit, not the next wake-up. */
  readonly nextDueAt?: Instant;
  /** The date that the customer was promised, until they have their answer (B8). */
  readonly promisedUntil?: Instant;
  /** How often the customer has asked how far it is (E9). */
  readonly chased?: number;
  /** Where the owner takes commands: set in what other branches are told. */
  readonly ownerApiUrl?: string;
};

export const snapshotOf = (ticket: Ticket): TicketSnapshot => {
  const { facts } = ticket;
  const dueAt = nextDueAt(ticket);
  return {
    id: ticket.id,
    ticketNumber: ticket.ticketNumber,
    owner: ticket.branch,
    version: ticket.version,
    generation: ticket.generation,
    state: ticket.state,
    level: ticket.level,
    channel: facts.channel,
    recordKind: facts.recordKind,
    category: facts.category,
    tier: facts.tier,
    ...(facts.urgency && { urgency: facts.urgency }),
    ...(facts.area !== undefined && { area: facts.area }),
    attention: ticket.attention,
    ...(ticket.reportedUp && { reportedUp: ticket.reportedUp }),
    accepted: ticket.accepted,
    ...(ticket.repeatOf !== undefined && { repeatOf: ticket.repeatOf }),
    receivedAt: facts.receivedAt,
    registeredAt: facts.registeredAt,
    ...(dueAt && { nextDueAt: dueAt }),
    ...(ticket.promise && isOpen(ticket) && { promisedUntil: ticket.promise.until }),
    ...(ticket.chased !== undefined && { chased: ticket.chased }),
  };
};
