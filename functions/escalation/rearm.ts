import { type Rearm, rearm } from '../domain/ticket/commands/rearm.ts';
import { ticketWrites } from '../ports/ticket-writes.ts';
import type { EscalationPorts } from './pass-milestone.ts';

/** What looking after one ticket's timer came to. */
export type RearmOutcome = 'rearmed' | 'set-aside' | 'left-alone';

/**
 * Starts a lost timer anew, by a transaction that raises the ticket's generation. When the ticket
 * changes meanwhile it is left alone: whatever changed it has armed it.
 */
export const makeRearm =
  (ports: EscalationPorts) =>
  async (ticketId: string, command: Rearm, correlationId: string): Promise<RearmOutcome> => {
    const ticket = await ports.tickets.load(ticketId);
    if (!ticket) return 'left-alone';
    const decision = rearm(ticket, command, {
      ...ports.clockContext,
      now: ports.clock.now(),
      by: { kind: 'system', part: 'sweep' },
      correlationId,
    });
    if (decision.kind === 'refused') return 'left-alone';
    const outcome = await ports.ledger.commit(ticketWrites(ticket, decision, ports.watcher));
    if (outcome.kind !== 'committed') return 'left-alone';
    return decision.ticket.setAside ? 'set-aside' : 'rearmed';
  };
