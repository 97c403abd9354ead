import type { EventMeta } from '../contracts/envelope.ts';
import { aliveEventId } from '../domain/heartbeat/heartbeat.ts';
import { beatsEvery } from '../domain/heartbeat/silence.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { epochSeconds, type Instant, toInstant } from '../domain/time.ts';
import type { EventBus } from '../ports/outside.ts';

/** A sweep comes once a minute. */
const MINUTE = 60;

/**
 * Tells the neighbours that this branch is alive, three times in the time for which they put up with silence.
 * Carries nothing: what gets lost, the next one makes good.
 */
export const makeGiveHeartbeat =
  ({
    bus,
    branch,
    policy,
  }: {
    readonly bus: EventBus;
    readonly branch: string;
    readonly policy: Pick<Policy, 'heartbeat'>;
  }) =>
  async (now: Instant, correlationId: string): Promise<void> => {
    const minute = Math.floor(epochSeconds(now) / MINUTE);
    if (minute % (beatsEvery(policy) / MINUTE) !== 0) return;
    const meta = {
      id: aliveEventId({ branch, sequence: minute }),
      version: 1,
      branch,
      sequence: minute,
      occurredAt: toInstant(minute * MINUTE * 1000),
      correlationId,
      via: [branch],
    } satisfies EventMeta;
    await bus.put([{ type: 'BranchAlive', detail: { meta, data: {} } }]);
  };
