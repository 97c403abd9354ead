import type { Level } from '../level.ts';
import { type Instant, plusSeconds } from '../time.ts';
import type { Instead } from './fallback-reason.ts';
import type { PageReport } from './page-report.ts';
import type { RecipientRole } from './recipient-role.ts';

/** As what somebody is called: in the role that the alert is for, or as the level's manager (F3). */
export type CalledAs = RecipientRole | 'manager';

/** One step of a chain: who is called together, and how long it waits for one of them. */
export type ChainStep = {
  readonly level: Level;
  readonly as: CalledAs;
  /** Ids of people. */
  readonly people: readonly string[];
  /** Seconds until the next step. */
  readonly wait: number;
  /** Why it is not one of the unit that the alert was for (E8, G4). */
  readonly instead?: Instead;
};

/** Whom a chain calls, as policy and rota had it when it began: what changes later changes nothing here. */
export type ChainPlan = {
  readonly steps: readonly ChainStep[];
  /** The branch above, whose own chain goes on after the last step. */
  readonly above?: string;
  /** Seconds until that branch must have said that it has it. */
  readonly receiptWithin: number;
  /** Seconds in which somebody to whom the alert is handed over must take it. */
  readonly takeWithin: number;
  /** Seconds after which a ticket must have moved, once its alert is acknowledged. */
  readonly unmovedAfter?: number;
  /** Whether it is an alarm that the last step has passed, and nobody has acknowledged. */
  readonly alarms: boolean;
};

/**
 * Where a chain stands. `handed-over`: somebody named is to take it; `handed-up`: the branch above is told
 * and has not said so; `taken-above`: it has; `nobody-reached` and `ended`: the last step has passed.
 */
export const CHAIN_STATES = [
  'climbing',
  'handed-over',
  'handed-up',
  'taken-above',
  'nobody-reached',
  'ended',
] as const;
export type ChainState = (typeof CHAIN_STATES)[number];

/** A chain and where it stands. */
export type Chain = ChainPlan & {
  readonly state: ChainState;
  /** Since when. */
  readonly since: Instant;
  /** Index of the step last taken. */
  readonly step: number;
  /** How often somebody was to be called so far: each step and each handing over is a call of its own. */
  readonly call: number;
  /** Whom it was handed over to. */
  readonly to?: string;
};

/** One person's call: by which ways it went out to them, which failed, and what became of it. */
export type Call = {
  /** Which of the chain's calls. */
  readonly call: number;
  readonly person: string;
  readonly at: Instant;
  /** When the last try of it was over; absent while one is made. */
  readonly endedAt?: Instant;
  readonly by: readonly string[];
  readonly failed: readonly string[];
  /** What providers have told of it since, one of each way. */
  readonly reports?: readonly PageReport[];
};

/** Somebody's call; undefined where there was none. */
export const callOf = (
  calls: readonly Call[] = [],
  { call, person }: Pick<Call, 'call' | 'person'>,
): Call | undefined => calls.find((one) => one.call === call && one.person === person);

/** Who is to be called now; nobody once the chain has gone up or run out. */
export const calledNow = ({ state, steps, step, to }: Chain): readonly string[] => {
  if (state === 'handed-over') return to === undefined ? [] : [to];
  return state === 'climbing' ? (steps[step]?.people ?? []) : [];
};

/** When the chain goes on; undefined where it goes no further. */
export const goesOnAt = (chain: Chain): Instant | undefined => {
  switch (chain.state) {
    case 'climbing':
      return plusSeconds(chain.since, chain.steps[chain.step]?.wait ?? 0);
    case 'handed-over':
      return plusSeconds(chain.since, chain.takeWithin);
    case 'handed-up':
      return plusSeconds(chain.since, chain.receiptWithin);
    default:
      return undefined;
  }
};
