import type { RefusalGround } from '../../acceptance/propose-refusal.ts';
import type { Actor } from '../../actor.ts';
import type { Attention } from '../../attention.ts';
import type { Happened, HappeningKind } from '../../happening.ts';
import type { Level } from '../../level.ts';
import { NO_TIMER } from '../../timer.ts';
import type { Outgoing } from '../outgoing.ts';
import type { Ticket, TicketClock, TicketFacts } from '../ticket.ts';

/** A complaint as it was put on record (B2, B10). */
type Registered = {
  readonly ticketNumber: string;
  readonly branch: string;
  readonly level: Level;
  readonly facts: TicketFacts;
  readonly attention: readonly Attention[];
  readonly accepted: boolean;
  readonly refusalProposed?: RefusalGround;
  readonly repeatOf?: string;
  readonly clocks: readonly TicketClock[];
  readonly takenBy: Actor;
  /** Nobody's complaint: it shows that the way is open (B2). */
  readonly canary?: true;
  /** The receipt that the customer is sent (B8). */
  readonly outgoing?: Outgoing;
};

/** What a ticket begins with, and nothing else ever is. */
export const ComplaintRegistered = {
  told: 'parent',
  apply: (
    _: unknown,
    { id, sequence, data: { outgoing: __, ...data } }: Happened<Registered>,
  ): Ticket => ({
    ...data,
    id,
    version: sequence,
    ...NO_TIMER,
    state: 'acknowledged',
    pauses: [],
  }),
} satisfies HappeningKind<Ticket, never>;
