import type { Rearm } from '../domain/ticket/commands/rearm.ts';
import { decideForTimer } from '../domain/ticket/decide.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { ticketWrites } from '../ports/ticket-writes.ts';
import { type EscalationPorts, makePassMilestone } from './pass-milestone.ts';

/**
 * What looking after one ticket's timer came to. `passed`: it had been set aside, so what was due
 * was passed here and now, without a timer.
 */
export type RearmOutcome = 'rearmed' | 'set-aside' | 'passed' | 'left-alone';

const ATTEMPTS = 8;

/**
 * Starts a lost timer anew, by a transaction that raises the ticket's generation. A ticket that was
 * set aside after five tries is not forgotten: its milestones are passed from here.
 * @throws what the store throws, and TicketBusy
 */
export const makeRearm = (ports: EscalationPorts) => {
  const pass = makePassMilestone(ports);

  const attempt = async (
    ticket: Ticket,
    command: Rearm,
    correlationId: string,
  ): Promise<RearmOutcome | 'stale'> => {
    const decision = decideForTimer(ticket, command, {
      ...ports.clockContext,
      now: ports.clock.now(),
      by: { kind: 'system', part: 'sweep' },
      correlationId,
    });
    if (decision.kind === 'refused') return 'left-alone';
    const outcome = await ports.ledger.commit(ticketWrites(ticket, decision, ports.watcher));
    if (outcome.kind !== 'committed') return 'stale';
    return decision.ticket.setAside ? 'set-aside' : 'rearmed';
  };

  return async (ticketId: string, command: Rearm, correlationId: string): Promise<RearmOutcome> => {
    for (let attempts = 0; attempts < ATTEMPTS; attempts += 1) {
      const ticket = await ports.tickets.load(ticketId);
      if (!ticket) return 'left-alone';
      if (ticket.setAside) {
        await pass({ ticketId, generation: ticket.generation, correlationId });
        return 'passed';
      }
      const outcome = await attempt(ticket, command, correlationId);
      if (outcome !== 'stale') return outcome;
    }
    return 'left-alone';
  };
};
