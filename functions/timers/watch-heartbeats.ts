import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import type { Heartbeat, Monitored } from '../domain/heartbeat/heartbeat.ts';
import { alertForSilence, silenceAlertId, watchOf } from '../domain/heartbeat/silence.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Instant } from '../domain/time.ts';
import type { Heartbeats } from '../ports/following.ts';
import type { ThingReader } from '../ports/readers.ts';

/** What noticing silence needs. */
export type WatchPorts = ChangePorts & {
  readonly heartbeats: Heartbeats;
  readonly alerts: ThingReader<'alert'>;
  /** Whose silence is noticed. */
  readonly monitored: readonly Monitored[];
  readonly policy: Pick<Policy, 'heartbeat'>;
};

const isOf =
  ({ of, name }: Monitored) =>
  (heartbeat: Heartbeat): boolean =>
    heartbeat.of === of && heartbeat.name === name;

/**
 * Notices who has given no sign of life for longer than the policy allows, and alerts the on-call, once for
 * each silence. Of whom nothing was ever heard, a sign is expected from now on. So it is, look by look, of
 * whoever is known and not monitored, such as canaries that were switched off: once they are on again, the
 * time between is no silence.
 * @returns how many are silent
 * @see rules B2, H4
 */
export const makeWatchHeartbeats = ({
  heartbeats,
  alerts,
  monitored,
  policy,
  ...ports
}: WatchPorts) => {
  const change = makeChange(ports);

  const alertOnce = (silence: Heartbeat, correlationId: string) =>
    change({
      load: () => alerts.load(silenceAlertId(silence)),
      decide: (known, now) => {
        if (known) return unchanged(undefined);
        const by = { kind: 'system', part: 'sweep' } as const;
        const { alert, entries } = alertForSilence(
          silence,
          ports.ownBranch,
          now,
          by,
          correlationId,
        );
        const raised = { kind: 'alert', before: undefined, after: alert, entries } as const;
        return { kind: 'changed', changes: [raised], answer: undefined };
      },
    });

  return async (now: Instant, correlationId: string): Promise<number> => {
    const known = await heartbeats.all();
    const last = monitored.map((one) => known.find(isOf(one)) ?? { ...one, at: now });
    const unheard = last.filter((one) => !known.some(isOf(one)));
    const unwatched = known
      .filter((one) => !last.some(isOf(one)))
      .map(({ of, name }) => ({ of, name, at: now }));
    await Promise.all([...unheard, ...unwatched].map((one) => heartbeats.note(one)));
    const silent = last.filter((one) => watchOf(one, now, policy).silent);
    await Promise.all(silent.map((one) => alertOnce(one, correlationId)));
    return silent.length;
  };
};
