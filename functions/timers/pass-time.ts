import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import type { Timer, TimerCommand } from '../domain/timer.ts';
import type { TimedKind } from '../ports/outside.ts';
import { type Load, type TimedPorts, timedThings } from './timed-things.ts';

/** What passing time needs. */
export type TimerPorts = TimedPorts & ChangePorts;

/** What has become of a thing, and what was recorded on the way: nothing, if nothing was due. */
export type TimePassed = { readonly now: Timer; readonly recorded: readonly string[] };

type Loaded = Awaited<ReturnType<Load>>;

/**
 * Lets time act upon one thing, in one transaction: what is due is recorded, its timer is kept in
 * repair. Early, late or doubled, it does no harm.
 * @returns undefined when there is no such thing
 * @throws ChangeBusy
 */
export const makePassTime = (ports: TimerPorts) => {
  const things = timedThings(ports);
  const change = makeChange(ports);
  return async (
    kind: TimedKind,
    id: string,
    command: TimerCommand,
    correlationId: string,
  ): Promise<TimePassed | undefined> => {
    const outcome = await change<Loaded, TimePassed, TimePassed | undefined>({
      load: () => things[kind](id),
      decide: (inTime, now) => {
        const { before, passed } = inTime?.(command, { now, correlationId }) ?? {};
        if (!passed) return unchanged(before && { now: before, recorded: [] });
        const { after, change, also = [] } = passed;
        const recorded = change.entries.map(({ type }) => type);
        return { kind: 'changed', changes: [change, ...also], answer: { now: after, recorded } };
      },
    });
    return outcome.answer;
  };
};
