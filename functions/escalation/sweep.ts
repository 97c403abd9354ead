import { coverEndsSoon } from '../domain/calendar/coverage.ts';
import type { Counting } from '../domain/clock/limit-end.ts';
import { localDate } from '../domain/clock/local-time.ts';
import { OVERDUE_SECONDS } from '../domain/ticket/commands/rearm.ts';
import { plusSeconds } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';
import type { DueReader } from '../ports/readers.ts';
import type { makeRearm, RearmOutcome } from './rearm.ts';

// With 16 shards this is well within a minute; what is left over is found a minute later.
const PER_SHARD = 200;
const AT_ONCE = 16;

/** How many tickets a sweep looked at, by what became of them. */
export type SweepFindings = Readonly<Record<RearmOutcome | 'failed', number>> & {
  /** Next year's holidays are missing, and it is time that they were there. */
  readonly calendarEndsSoon: boolean;
};

/**
 * Looks for tickets whose wake-up is more than a minute past, and arms their timers anew. One that
 * cannot be looked after does not keep the sweep from the others.
 */
export const makeSweep = (ports: {
  readonly due: DueReader;
  readonly clock: WallClock;
  readonly counting: Counting;
  readonly rearm: ReturnType<typeof makeRearm>;
  readonly noteFailure: (ticketId: string, error: unknown) => void;
}) => {
  const look = async (
    ticketId: string,
    correlationId: string,
  ): Promise<RearmOutcome | 'failed'> => {
    try {
      return await ports.rearm(ticketId, { kind: 'rearm', found: 'overdue' }, correlationId);
    } catch (error) {
      ports.noteFailure(ticketId, error);
      return 'failed';
    }
  };

  return async (correlationId: string): Promise<SweepFindings> => {
    const now = ports.clock.now();
    const before = plusSeconds(now, -OVERDUE_SECONDS);
    const overdue = await ports.due.overdue(before, PER_SHARD);
    const findings = { rearmed: 0, 'set-aside': 0, passed: 0, 'left-alone': 0, failed: 0 };
    for (let from = 0; from < overdue.length; from += AT_ONCE) {
      const some = overdue.slice(from, from + AT_ONCE);
      const outcomes = some.map(({ ticketId }) => look(ticketId, correlationId));
      for (const outcome of await Promise.all(outcomes)) findings[outcome] += 1;
    }
    const { calendar, timeZone } = ports.counting;
    return { ...findings, calendarEndsSoon: coverEndsSoon(calendar, localDate(now, timeZone)) };
  };
};
