import type { ClockContext } from '../domain/clock/clock.ts';
import type { Watcher } from '../domain/on-call/alerts-for-step.ts';
import { decideForTimer } from '../domain/ticket/decide.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { WallClock } from '../ports/outside.ts';
import type { TicketReader } from '../ports/readers.ts';
import { ticketWrites } from '../ports/ticket-writes.ts';
import { type Whereabouts, whereabouts } from './whereabouts.ts';

/** A wake-up for a ticket that is not there. */
class TicketMissing extends Error {
  override readonly name = 'TicketMissing';
}

/** The ticket changed under this wake-up again and again; the machine tries later. */
class TicketBusy extends Error {
  override readonly name = 'TicketBusy';
}

/** What the timer's side of a ticket needs. */
export type EscalationPorts = {
  readonly ledger: Ledger;
  readonly tickets: TicketReader;
  readonly clock: WallClock;
  readonly watcher: Watcher;
  readonly clockContext: ClockContext;
};

const ATTEMPTS = 8;

/**
 * Answers a wake-up: looks at the ticket, records what has become due in one transaction, and says
 * where the ticket stands. Early, late or doubled, it does no harm.
 * @throws TicketMissing, TicketBusy
 * @see rules D7, F1, F2, F4
 */
export const makePassMilestone =
  (ports: EscalationPorts) =>
  async ({
    ticketId,
    generation,
    correlationId,
  }: {
    readonly ticketId: string;
    readonly generation: number;
    readonly correlationId: string;
  }): Promise<Whereabouts> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const ticket = await ports.tickets.load(ticketId);
      if (!ticket) throw new TicketMissing(ticketId);
      const now = ports.clock.now();
      const decision = decideForTimer(
        ticket,
        { kind: 'pass-milestone', generation },
        { ...ports.clockContext, now, by: { kind: 'system', part: 'timer' }, correlationId },
      );
      if (decision.kind === 'refused') return whereabouts(ticket, generation, now);
      const outcome = await ports.ledger.commit(ticketWrites(ticket, decision, ports.watcher));
      if (outcome.kind === 'committed') return whereabouts(decision.ticket, generation, now);
    }
    throw new TicketBusy(ticketId);
  };
