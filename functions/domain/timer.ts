import { earliest, type Instant, plusSeconds } from './time.ts';
import { unreachable } from './unreachable.ts';

/** How something that is open is watched over. */
export type Timer = {
  /** Raised whenever an execution is started anew; older executions end as superseded. */
  readonly generation: number;
  /** One second after what binds next: a limit, a climb, the end of a wait. Absent when nothing does. */
  readonly wakeAt?: Instant;
  /** When the sweep looks: what may be a minute late, an execution to start, one that was lost. */
  readonly lookAt?: Instant;
  /** True while the execution of this generation waits for `wakeAt`. */
  readonly armed: boolean;
  /** Executions that were lost one after another. */
  readonly rearms: number;
  /** True once so many were lost that the sweep alone passes what binds. */
  readonly setAside: boolean;
};

/** What an entry says of the timer, so that replaying it needs no policy. */
export type TimerAfter = Omit<Timer, 'rearms' | 'setAside'>;

/** What an entry says of a timer as it stands. */
export const timerIn = ({ generation, wakeAt, lookAt, armed }: Timer): TimerAfter => ({
  generation,
  armed,
  ...(wakeAt !== undefined && { wakeAt }),
  ...(lookAt !== undefined && { lookAt }),
});

/** The execution that an entry asks to be started, and the one that it asks to be stopped. */
export type TimerOrders = {
  /** The generation that needs an execution of its own. */
  readonly arms?: number;
  /** The generation whose execution waits for nothing any more. */
  readonly stops?: number;
};

/** What is to be watched for after a change. */
export type Watched = {
  readonly wakeAt: Instant | undefined;
  /** What the sweep does at its minute: reminders, chases. */
  readonly softAt: Instant | undefined;
};

/**
 * What has become of the execution that a change meets: it waits, or has woken or been lost. One that
 * `waits-again` has woken, and goes on to what binds next where that is near.
 */
export type ExecutionFate = 'goes-on' | 'has-ended' | 'waits-again';

/**
 * An execution is started this long before it binds. Most complaints are answered long before, and
 * never need one; what is started early enough binds to the second.
 */
const ARM_AHEAD_SECONDS = 3600;

/**
 * An execution is lost when what it waited for is this long past: with the minute until the next sweep
 * that is still less than two minutes.
 */
const LOST_AFTER_SECONDS = 45;

/** The timer of something that has none yet. */
export const NO_TIMER: Timer = { generation: 0, armed: false, rearms: 0, setAside: false };

/**
 * The timer after a change. An execution waits once, for one instant: one that waits for nothing any
 * more, or for another instant than what binds now, is stopped; one is started when what binds is near.
 */
export const timerAfter = (
  before: Timer,
  { wakeAt, softAt }: Watched,
  now: Instant,
  execution: ExecutionFate,
): { readonly timer: TimerAfter; readonly orders: TimerOrders } => {
  const { generation } = before;
  const runs = before.armed && execution === 'goes-on';
  const stops = runs ? { stops: generation } : {};
  if (wakeAt === undefined)
    return { timer: timerOf(generation, false, undefined, softAt), orders: stops };
  if (before.setAside)
    return {
      timer: {
        ...timerOf(generation, false, wakeAt, softAt),
        lookAt: earliest(softAt, wakeAt) ?? wakeAt,
      },
      orders: stops,
    };
  if (runs && wakeAt === before.wakeAt)
    return { timer: timerOf(generation, true, wakeAt, softAt), orders: {} };
  const isNear = wakeAt <= plusSeconds(now, ARM_AHEAD_SECONDS);
  if (before.armed && execution === 'waits-again' && isNear)
    return { timer: timerOf(generation, true, wakeAt, softAt), orders: {} };
  return isNear
    ? {
        timer: timerOf(generation + 1, true, wakeAt, softAt),
        orders: { arms: generation + 1, ...stops },
      }
    : { timer: timerOf(generation, false, wakeAt, softAt), orders: stops };
};

const timerOf = (
  generation: number,
  armed: boolean,
  wakeAt: Instant | undefined,
  softAt: Instant | undefined,
): TimerAfter => {
  const lookAt = earliest(softAt, armed ? lostAt(wakeAt) : armAt(wakeAt));
  return {
    generation,
    armed,
    ...(wakeAt !== undefined && { wakeAt }),
    ...(lookAt !== undefined && { lookAt }),
  };
};

const lostAt = (wakeAt: Instant | undefined): Instant | undefined =>
  wakeAt && plusSeconds(wakeAt, LOST_AFTER_SECONDS + 1);

const armAt = (wakeAt: Instant | undefined): Instant | undefined =>
  wakeAt && plusSeconds(wakeAt, -ARM_AHEAD_SECONDS);

/** What comes of time: an execution wakes, the sweep looks, an execution has ended without an end. */
export type TimerCommand =
  | { readonly kind: 'wake'; readonly generation: number }
  | { readonly kind: 'look' }
  | { readonly kind: 'execution-ended'; readonly generation: number };

/** What can happen to the timer itself, whatever it is the timer of: the facts of each. */
export type TimerData = {
  readonly TimerRearmed: { readonly found: 'overdue' | 'execution-ended' };
  readonly TimerSetAside: { readonly rearms: number };
  readonly TimerArmed: Readonly<Record<never, never>>;
};

/** Something that happened to a timer. */
export type TimerHappening = {
  readonly [Type in keyof TimerData]: { readonly type: Type; readonly data: TimerData[Type] };
}[keyof TimerData];

/** What a timer's command finds: nothing to do, or what is to be recorded of the timer itself. */
export type Finding =
  | { readonly kind: 'nothing'; readonly why: 'settled' | 'superseded' | 'too-early' | 'fine' }
  | {
      readonly kind: 'something';
      readonly execution: ExecutionFate;
      /** Comes after whatever has become due. */
      readonly repairs: readonly TimerHappening[];
    };

/** After so many lost executions with nothing else in between, the sweep passes what binds. */
const REARMS_BEFORE_ASIDE = 5;

/**
 * Whether a command of time has anything to do. Early, late or doubled, it does no harm: a wake-up of
 * an older generation is superseded, one before its time finds nothing.
 */
export const findingOf = (timer: Timer, command: TimerCommand, now: Instant): Finding => {
  switch (command.kind) {
    case 'wake':
      return woken(timer, command.generation, now);
    case 'look':
      return looked(timer, now);
    case 'execution-ended':
      return ended(timer, command.generation);
    default:
      return unreachable(command);
  }
};

const woken = (timer: Timer, generation: number, now: Instant): Finding => {
  if (timer.wakeAt === undefined) return nothing('settled');
  if (generation !== timer.generation || !timer.armed) return nothing('superseded');
  if (now < timer.wakeAt) return nothing('too-early');
  return { kind: 'something', execution: 'has-ended', repairs: [] };
};

const looked = (timer: Timer, now: Instant): Finding => {
  if (timer.lookAt === undefined) return nothing('settled');
  if (now < timer.lookAt) return nothing('too-early');
  if (isLost(timer, now)) return lost(timer, 'overdue');
  return { kind: 'something', execution: 'goes-on', repairs: arming(timer, now) };
};

/** One that was stopped since it waited for nothing is no loss; several in a row are the sweep's. */
const ended = (timer: Timer, generation: number): Finding => {
  if (generation !== timer.generation) return nothing('superseded');
  if (!timer.armed || timer.rearms > 0) return nothing('fine');
  return lost(timer, 'execution-ended');
};

const nothing = (why: Extract<Finding, { kind: 'nothing' }>['why']): Finding => ({
  kind: 'nothing',
  why,
});

const lost = ({ rearms }: Timer, found: 'overdue' | 'execution-ended'): Finding => ({
  kind: 'something',
  execution: 'has-ended',
  repairs: [
    rearms < REARMS_BEFORE_ASIDE
      ? { type: 'TimerRearmed', data: { found } }
      : { type: 'TimerSetAside', data: { rearms } },
  ],
});

/** True when the execution should have woken by now, and has not. */
const isLost = ({ armed, wakeAt }: Timer, now: Instant): boolean =>
  armed && wakeAt !== undefined && plusSeconds(wakeAt, LOST_AFTER_SECONDS) < now;

/** What binds is near, and no execution waits for it. */
const arming = ({ armed, setAside, wakeAt }: Timer, now: Instant): TimerHappening[] =>
  !armed &&
  !setAside &&
  wakeAt !== undefined &&
  now < wakeAt &&
  wakeAt <= plusSeconds(now, ARM_AHEAD_SECONDS)
    ? [{ type: 'TimerArmed', data: {} }]
    : [];

/** What one of its own happenings changes about a timer. */
export const timerRepaired = (
  { rearms, setAside }: Pick<Timer, 'rearms' | 'setAside'>,
  { type }: Pick<TimerHappening, 'type'>,
): Pick<Timer, 'rearms' | 'setAside'> => {
  switch (type) {
    case 'TimerRearmed':
      return { rearms: rearms + 1, setAside };
    case 'TimerSetAside':
      return { rearms, setAside: true };
    case 'TimerArmed':
      return { rearms, setAside };
    default:
      return unreachable(type);
  }
};
