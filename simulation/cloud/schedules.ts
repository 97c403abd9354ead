import type { Agenda } from '../agenda.ts';
import type { Faults } from '../faults.ts';
import type { Branch } from './branch.ts';
import { NotUnderstood } from './conditions.ts';

const MINUTE = 60_000;

const UNITS: Readonly<Record<string, number>> = {
  minute: MINUTE,
  hour: 60 * MINUTE,
  day: 1440 * MINUTE,
};

/** Every how many milliseconds. @throws NotUnderstood for a schedule that is no rate */
const periodOf = (schedule: string): number => {
  const [, number, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  const length = UNITS[unit];
  if (number === undefined || length === undefined) throw new NotUnderstood(schedule);
  return Number(number) * length;
};

/**
 * Runs what a branch's rules have run on a schedule. The sweep has nothing to do while nothing in the
 * due index is due, and a year has half a million minutes: then it is passed over, but for the first of each hour,
 * in which signs of life and canaries are sent.
 */
export const startSchedules = (
  branch: Branch,
  { agenda, faults }: { readonly agenda: Agenda; readonly faults: Faults },
): void => {
  const scheduled = branch.wiring.rules.flatMap(({ schedule, targets }) =>
    schedule === undefined ? [] : targets.map(({ arn, input }) => ({ schedule, arn, input })),
  );
  for (const { schedule, arn, input } of scheduled) {
    const period = periodOf(schedule);
    const fn = branch.wiring.functions.find((one) => one.arn === arn);
    if (!fn) continue;
    const isSweep = fn.handler === 'timers/sweep';
    const table = branch.tables.tableNamed(fn.env.TICKETS_TABLE ?? '');
    const isNeeded = (): boolean => {
      if (!isSweep) return true;
      if (Math.floor(agenda.now() / MINUTE) % 60 === 0) return true;
      const least = table.leastIn('due');
      return least !== undefined && Date.parse(least.slice(0, 20)) <= agenda.now() + 2000;
    };
    const beat = (): unknown => {
      agenda.plan(agenda.now() + period, beat);
      if (!isNeeded() || faults.strikes('missedRun')) return undefined;
      return branch.invoke(fn.name, input === undefined ? {} : JSON.parse(input));
    };
    agenda.plan(agenda.now() + faults.chance.between(0, period), beat);
  }
};
