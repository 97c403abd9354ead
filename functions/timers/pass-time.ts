import { type ChangePorts, makeChange } from '../changing/change.ts';
import type { TimerCommand } from '../domain/timer.ts';
import type { TimedKind } from '../ports/outside.ts';
import { type TimedPorts, timedThings, type Watched } from './timed-things.ts';

/** What passing time needs. */
export type TimerPorts = TimedPorts & ChangePorts;

/** What has become of a thing, and what was recorded on the way: nothing, if nothing was due. */
export type TimePassed = { readonly now: Watched; readonly recorded: readonly string[] };

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
    const outcome = await change<
      Awaited<ReturnType<(typeof things)[TimedKind]>>,
      TimePassed,
      TimePassed | undefined
    >({
      load: () => things[kind](id),
      decide: (inTime, now) => {
        const passed = inTime?.(command, { now, correlationId });
        if (!passed?.change)
          return {
            kind: 'unchanged',
            answer: passed && { now: passed.before, recorded: [] },
          };
        const { after, writes, recorded } = passed.change;
        return { kind: 'changed', writes, answer: { now: after, recorded } };
      },
    });
    if (outcome.kind === 'changed' || outcome.kind === 'unchanged') return outcome.answer;
    throw new Error('time has no request key');
  };
};
