import type { Actor } from '../actor.ts';
import type { AlertRecorded } from '../on-call/alert-entries.ts';
import { raise } from '../on-call/record-alert.ts';
import type { OwnBranch } from '../own-branch.ts';
import { secondsOf } from '../policy/limit.ts';
import type { Policy } from '../policy/policy.ts';
import { epochSeconds, type Instant, plusSeconds } from '../time.ts';
import type { Heartbeat, Monitored } from './heartbeat.ts';

/** What is known of somebody whose signs of life are expected. */
export type Watch = Heartbeat & {
  /** The last instant at which silence is still nothing. */
  readonly until: Instant;
  readonly silent: boolean;
};

/** How long somebody may be silent, in seconds. */
const patienceWith = ({ of }: Monitored, { heartbeat }: Pick<Policy, 'heartbeat'>): number =>
  secondsOf(heartbeat[of].value);

/** Until when the last sign of life counts, and whether that is past. */
export const watchOf = (
  last: Heartbeat,
  now: Instant,
  policy: Pick<Policy, 'heartbeat'>,
): Watch => {
  const until = plusSeconds(last.at, patienceWith(last, policy));
  return { ...last, until, silent: now > until };
};

/** Between a branch's own signs of life to its neighbours, in seconds: of three two may get lost. */
export const beatsEvery = (policy: Pick<Policy, 'heartbeat'>): number =>
  Math.max(60, Math.floor(secondsOf(policy.heartbeat.neighbour.value) / 180) * 60);

/** Alerts have ids that fit into a path. */
const idPart = (name: string): string => name.replace(/[^0-9A-Za-z-]/g, '-').slice(0, 64);

/** Of one silence there is one alert, however often it is noticed. */
export const silenceAlertId = ({ of, name, at }: Heartbeat): string =>
  `silent.${of}.${idPart(name)}.${epochSeconds(at)}`;

/** Whoever is on call at the branch's level hears that somebody has fallen silent (B2, H4). */
export const alertForSilence = (
  { of, name, at }: Heartbeat,
  { id: branch, level }: OwnBranch,
  now: Instant,
  by: Actor,
  correlationId: string,
): AlertRecorded =>
  raise(
    {
      id: silenceAlertId({ of, name, at }),
      ...{ branch, level },
      role: 'on-call',
      cause: { kind: 'heartbeat-missed', of, name, lastAt: at },
      raisedAt: now,
    },
    by,
    correlationId,
  );
