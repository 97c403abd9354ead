import type * as z from 'zod';
import type { HeartbeatList, HeartbeatTaken } from '../contracts/heartbeats.ts';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import type { Monitored } from '../domain/heartbeat/heartbeat.ts';
import { watchOf } from '../domain/heartbeat/silence.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Heartbeats } from '../ports/following.ts';
import type { WallClock } from '../ports/outside.ts';

/** What signs of life need. */
export type HeartbeatPorts = {
  readonly heartbeats: Heartbeats;
  readonly clock: WallClock;
  readonly monitored: readonly Monitored[];
  readonly policy: Pick<Policy, 'heartbeat'>;
};

/** Takes a machine's sign of life, whether its silence is noticed or not. @see rule B2 */
export const makeTakeHeartbeat =
  ({ heartbeats, clock, monitored, policy }: HeartbeatPorts) =>
  async (subject: string): Promise<HttpAnswer> => {
    const now = clock.now();
    const heartbeat = { of: 'integration', name: subject, at: now } as const;
    await heartbeats.note(heartbeat);
    const body: z.output<typeof HeartbeatTaken> = {
      ...watchOf(heartbeat, now, policy),
      monitored: monitored.some(({ of, name }) => of === 'integration' && name === subject),
    };
    return { status: 200, body };
  };

/** Lists all whose silence is noticed; of whom nothing is known, a sign is expected from now on. */
export const makeListHeartbeats =
  ({ heartbeats, clock, monitored, policy }: HeartbeatPorts) =>
  async (): Promise<HttpAnswer> => {
    const known = await heartbeats.all();
    const now = clock.now();
    const items = monitored.map(({ of, name }) => {
      const last = known.find((one) => one.of === of && one.name === name);
      return watchOf(last ?? { of, name, at: now }, now, policy);
    });
    const body: z.output<typeof HeartbeatList> = { items };
    return { status: 200, body };
  };
