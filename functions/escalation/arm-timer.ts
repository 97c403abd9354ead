import type { StreamedEntry } from '../contracts/items/streamed-entry.ts';
import type { Timers } from '../ports/outside.ts';
import { waitingAt } from './whereabouts.ts';

/**
 * Starts the executions that entries ask for. Idempotent: an execution's name is the ticket and its
 * generation. Should a ticket have moved on since, its execution finds that out when it wakes.
 * @throws when any could not be started; the rest are
 */
export const makeArmTimers =
  ({ timers }: { readonly timers: Timers }) =>
  async (entries: readonly StreamedEntry[]): Promise<void> => {
    const started = await Promise.allSettled(entries.map((entry) => arm(entry, timers)));
    const failed = started.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  };

const arm = async ({ id, arms, timer, after }: StreamedEntry, timers: Timers): Promise<void> => {
  if (arms === undefined || timer?.wakeAt === undefined || !after) return;
  await timers.start({
    ticketId: id,
    generation: arms,
    where: waitingAt(after.level),
    wakeAt: timer.wakeAt,
  });
};
