import { OVERDUE_SECONDS } from '../domain/ticket/commands/rearm.ts';
import { plusSeconds } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';
import type { DueReader } from '../ports/readers.ts';
import type { makeRearm, RearmOutcome } from './rearm.ts';

// With 16 shards this is well within a minute; what is left over is found a minute later.
const PER_SHARD = 50;

/** How many tickets a sweep looked at, by what became of them. */
export type SweepFindings = Readonly<Record<RearmOutcome, number>>;

/** Looks for tickets whose wake-up is more than a minute past, and arms their timers anew. */
export const makeSweep =
  (ports: {
    readonly due: DueReader;
    readonly clock: WallClock;
    readonly rearm: ReturnType<typeof makeRearm>;
  }) =>
  async (correlationId: string): Promise<SweepFindings> => {
    const before = plusSeconds(ports.clock.now(), -OVERDUE_SECONDS);
    const overdue = await ports.due.overdue(before, PER_SHARD);
    const findings = { rearmed: 0, 'set-aside': 0, 'left-alone': 0 };
    for (const { ticketId } of overdue)
      findings[await ports.rearm(ticketId, { kind: 'rearm', found: 'overdue' }, correlationId)] +=
        1;
    return findings;
  };
