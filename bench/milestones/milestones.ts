import type { Figure, Measurement } from '../figure.ts';
import { quantile } from '../samples.ts';
import type { Operations } from './counted-tables.ts';
import { type Minute, oneMinute } from './one-minute.ts';
import type { Milestone } from './running-branch.ts';

const MANY = 10_000;
const SOME = 1000;
const MILLION = 1_000_000;

const requests = ({ gets, queries, transactions }: Operations): number =>
  gets + queries + transactions;

/** A milestone's share of what the tables were asked for. */
const perMilestone = ({ operations, limits }: Minute) => ({
  requests: requests(operations) / limits.length,
  read: operations.itemsRead / limits.length,
  written: operations.itemsWritten / limits.length,
});

const latenessOf = (what: string, milestones: readonly Milestone[], note: string): Figure[] =>
  [0.5, 0.99].map((share) => ({
    what: `${what}: ${share * 100} of 100 no later than`,
    value: quantile(
      milestones.map(({ late }) => late),
      share,
    ),
    unit: 'seconds',
    note,
  }));

const earlyOf = ({ limits, reminders }: Minute): Figure => ({
  what: 'limits and reminders before their time',
  value: [...limits, ...reminders].filter(({ late }) => late < 0).length,
  unit: 'items',
  goal: { at: 'most', value: 0 },
  note: `of ${limits.length} and ${reminders.length}`,
});

const flatness = (few: Minute, many: Minute): Figure[] => {
  const [one, other] = [perMilestone(few), perMilestone(many)];
  return (['requests', 'read', 'written'] as const).map((what) => ({
    what: `${what === 'requests' ? what : `items ${what}`} a limit, a million open against a thousand`,
    value: other[what] / one[what],
    unit: 'times',
    goal: { at: 'most', value: 1.05 },
    note: `${other[what].toFixed(2)} against ${one[what].toFixed(2)}`,
  }));
};

/** How late a storm of limits is seen, and whether it costs more where more is open. */
export const milestones: Measurement = {
  name: 'milestones',
  title: 'milestones',
  run: async (say) => {
    const storm = await oneMinute(MANY, MILLION - MANY, say);
    const [few, many] = [await oneMinute(SOME, 0, say), await oneMinute(SOME, MILLION - SOME, say)];
    return [
      earlyOf(storm),
      ...latenessOf(
        `${MANY} limits in a minute, a million open`,
        storm.limits,
        'an execution each; one core, one after another',
      ),
      ...latenessOf('reminders on the way there', storm.reminders, 'the sweep comes every minute'),
      ...flatness(few, many),
    ];
  },
};
