import { coverEndsSoon } from '../domain/calendar/coverage.ts';
import type { Counting } from '../domain/clock/limit-end.ts';
import { localDate } from '../domain/clock/local-time.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { TimedKind, WallClock } from '../ports/outside.ts';
import type { DueReader, OrganisationWatch } from '../ports/readers.ts';
import type { makePassTime, TimePassed } from './pass-time.ts';
import type { makeRotaWatch } from './watch-rota.ts';

/** How many of a shard are asked for at a time. */
const PAGE = 100;
const AT_ONCE = 16;

/** A sweep looks no longer than this, in seconds: the next one is a minute after it. */
const PATIENCE_SECONDS = 45;

/** What became of a thing that was looked at. */
export type Became = 'passed' | 'rearmed' | 'set-aside' | 'left-alone' | 'failed' | 'unreached';

/** How many things were looked at, by what became of them. */
export type SweepFindings = Readonly<Record<Became, number>> & {
  /** Next year's holidays are missing, and it is time that they were there. */
  readonly calendarEndsSoon: boolean;
  /** Nobody has filled the branch's organisation. */
  readonly organisationIsEmpty: boolean;
  /** There is a time within 14 days in which a level's rota has nobody. */
  readonly rotaHasGaps: boolean;
  /** Whether there was no time for all that was due. */
  readonly unfinished: boolean;
};

/** What looking at a thing came to. */
export const becameOf = (passed: TimePassed | undefined): Became => {
  if (!passed || passed.recorded.length === 0) return 'left-alone';
  if (passed.recorded.includes('NobodyReached')) return 'unreached';
  if (passed.recorded.includes('TimerSetAside')) return 'set-aside';
  return passed.recorded.includes('TimerRearmed') ? 'rearmed' : 'passed';
};

type Shard = { readonly number: number; readonly from?: unknown };

/**
 * Looks at everything whose time to be looked at has come: gives reminders and chases, starts the
 * executions of what binds soon, passes what a lost one should have passed. What cannot be looked at
 * keeps nobody else waiting: every shard is read on past it.
 */
export const makeSweep = (ports: {
  readonly due: DueReader;
  readonly clock: WallClock;
  readonly counting: Counting;
  readonly passTime: ReturnType<typeof makePassTime>;
  readonly organisation: OrganisationWatch;
  readonly rotaHasGaps: ReturnType<typeof makeRotaWatch>;
  readonly noteFailure: (kind: TimedKind, id: string, error: unknown) => void;
}) => {
  const look = async (kind: TimedKind, id: string, correlationId: string): Promise<Became> => {
    try {
      return becameOf(await ports.passTime(kind, id, { kind: 'look' }, correlationId));
    } catch (error) {
      ports.noteFailure(kind, id, error);
      return 'failed';
    }
  };

  const readRound = async (shards: readonly Shard[], until: Instant) => {
    const pages = await Promise.all(
      shards.map(async ({ number, from }) => ({
        number,
        ...(await ports.due.page(number, until, PAGE, from)),
      })),
    );
    return {
      things: pages.flatMap(({ things }) => things),
      left: pages.flatMap(({ number, next }): Shard[] =>
        next === undefined ? [] : [{ number, from: next }],
      ),
    };
  };

  return async (correlationId: string): Promise<SweepFindings> => {
    const began = ports.clock.now();
    const ends = plusSeconds(began, PATIENCE_SECONDS);
    const isOver = () => ports.clock.now() >= ends;
    const findings: Record<Became, number> = {
      passed: 0,
      rearmed: 0,
      'set-aside': 0,
      'left-alone': 0,
      failed: 0,
      unreached: 0,
    };
    let shards: readonly Shard[] = ports.due.shards.map((number) => ({ number }));
    let unlooked = 0;
    while (shards.length > 0 && !isOver()) {
      const { things, left } = await readRound(shards, began);
      unlooked = things.length;
      for (let from = 0; from < things.length && !isOver(); from += AT_ONCE) {
        const some = things.slice(from, from + AT_ONCE);
        const became = await Promise.all(some.map(({ kind, id }) => look(kind, id, correlationId)));
        for (const one of became) findings[one] += 1;
        unlooked -= some.length;
      }
      shards = left;
    }
    const { calendar, timeZone } = ports.counting;
    return {
      ...findings,
      calendarEndsSoon: coverEndsSoon(calendar, localDate(began, timeZone)),
      rotaHasGaps: await ports.rotaHasGaps(began, correlationId),
      organisationIsEmpty: await ports.organisation.isEmpty(),
      unfinished: shards.length > 0 || unlooked > 0,
    };
  };
};
