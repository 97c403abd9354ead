import type { StreamedEntry } from '../contracts/items/streamed-entry.ts';
import { unreachable } from '../domain/unreachable.ts';
import {
  type AwaitedKind,
  isAwaitedKind,
  type Timers,
  type WaitingState,
} from '../ports/outside.ts';
import { waitingAt } from './waiting-state.ts';

/**
 * Starts and stops the executions that entries ask for. Idempotent: an execution's name is the thing
 * and its generation. Should it have moved on since, its execution finds that out when it wakes.
 * @throws when any could not be started or stopped; the rest are
 */
export const makeArmTimers =
  ({ timers }: { readonly timers: Timers }) =>
  async (entries: readonly StreamedEntry[]): Promise<void> => {
    const asked = entries.flatMap((entry) => [start(entry, timers), stop(entry, timers)]);
    const results = await Promise.allSettled(asked);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  };

const start = async (entry: StreamedEntry, timers: Timers): Promise<void> => {
  const { aggregate, id, arms, timer } = entry;
  if (!isAwaitedKind(aggregate) || arms === undefined || timer?.wakeAt === undefined) return;
  const where = waitingOf(aggregate, entry);
  if (where)
    await timers.start({ kind: aggregate, id, generation: arms, where, wakeAt: timer.wakeAt });
};

const stop = async ({ aggregate, id, stops }: StreamedEntry, timers: Timers): Promise<void> => {
  if (isAwaitedKind(aggregate) && stops !== undefined)
    await timers.stop({ kind: aggregate, id, generation: stops });
};

const waitingOf = (kind: AwaitedKind, { after }: StreamedEntry): WaitingState | undefined => {
  switch (kind) {
    case 'ticket':
      return after && waitingAt(after.level);
    case 'notice':
      return 'AwaitingWord';
    case 'alert':
      return 'AwaitingAnswer';
    default:
      return unreachable(kind);
  }
};
