import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { MONDAY } from '../../test/builders/ticket.ts';
import type { Operations } from './counted-tables.ts';
import { type Milestone, runningBranch } from './running-branch.ts';
import { virtualClock } from './virtual-clock.ts';

/** An ordinary complaint's own limit (D1). */
const LIMIT_SECONDS = 48 * 3600;
const MINUTE = 60;

/** What the minute came to in which the complaints' own limits passed. */
export type Minute = {
  readonly limits: readonly Milestone[];
  /** Of the whole time from the complaints to their limits. */
  readonly reminders: readonly Milestone[];
  /** What was asked of the tables for that minute's limits, sweeps included. */
  readonly operations: Operations;
};

/**
 * So many complaints come in within one minute, and nobody does anything about them: two days later, their own
 * limits pass within one minute. A sweep runs every minute; one core does everything, one after another.
 * @param open how many others are open meanwhile
 */
export const oneMinute = async (
  complaints: number,
  open: number,
  say: (line: string) => void,
): Promise<Minute> => {
  const clock = virtualClock(MONDAY);
  const branch = runningBranch(clock);
  branch.fill(open);
  let nextSweep: Instant = plusSeconds(MONDAY, MINUTE);
  const passUntil = async (end: Instant): Promise<void> => {
    for (;;) {
      const wakeAt = branch.nextWake();
      const next = wakeAt !== undefined && wakeAt < nextSweep ? wakeAt : nextSweep;
      if (next >= end) return clock.waitFor(end);
      clock.waitFor(next);
      if (next === wakeAt) await branch.wakeNext();
      else {
        nextSweep = plusSeconds(nextSweep, MINUTE);
        await branch.sweep();
      }
    }
  };
  for (let number = 0; number < complaints; number += 1) {
    clock.waitFor(plusSeconds(MONDAY, Math.floor((number * MINUTE) / complaints)));
    await branch.takeIn(number);
  }
  say(`${complaints} complaints among ${open}, up to their limits`);
  const limit = plusSeconds(MONDAY, LIMIT_SECONDS);
  await passUntil(limit);
  const before = { ...branch.operations };
  say(`${complaints} complaints among ${open}, their limits pass`);
  await passUntil(plusSeconds(limit, 3 * MINUTE));
  const passed = branch.milestones.filter(({ due }) => due >= limit);
  return {
    limits: passed.filter(({ type }) => type === 'DeadlineMissed'),
    reminders: branch.milestones.filter(({ type }) => type === 'DeadlineApproaching'),
    operations: since(before, branch.operations),
  };
};

const since = (before: Operations, now: Operations): Operations => ({
  gets: now.gets - before.gets,
  queries: now.queries - before.queries,
  transactions: now.transactions - before.transactions,
  itemsRead: now.itemsRead - before.itemsRead,
  itemsWritten: now.itemsWritten - before.itemsWritten,
});
