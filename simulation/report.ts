import { grid } from './grid.ts';
import type { RunEnd } from './run.ts';

const byName = (counts: Iterable<readonly [string, number]>): (readonly [string, number])[] =>
  [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** How a run can be seen again. */
const again = ({ plan: { seed, days, tickets } }: RunEnd, breaking: string | undefined): string =>
  [
    `npm run simulate -- --days ${days} --tickets ${tickets} --seed ${seed}`,
    ...(breaking === undefined ? [] : [`--break ${breaking}`]),
  ].join(' ');

/**
 * What a run came to, as tables; and what was broken, with the seed and the time.
 * @param breaking the rule that was broken on purpose
 */
export const reportOf = (end: RunEnd, breaking?: string): string => {
  const { plan, broken, counted, looked, faults, tally, lateness, seconds } = end;
  const done = [...tally.values()].reduce((sum, row) => sum + row.done, 0);
  const late = Object.entries(lateness).map(([who, { count, p50, p99, most }]) => [
    who,
    count,
    p50.toFixed(1),
    p99.toFixed(1),
    most.toFixed(1),
  ]);
  return [
    `seed ${plan.seed}: ${plan.days} days, ${plan.tickets} complaints, ${done} requests done, in ${seconds.toFixed(1)} s`,
    grid(['what happened', 'times'], byName(Object.entries(counted))),
    grid(['fault', 'times'], byName(faults)),
    grid(['limits on record as missed', 'times', 'p50 s', 'p99 s', 'most s'], late),
    grid(
      ['guard', 'looked', 'broken'],
      byName(Object.entries(looked)).map(([guard, times]) => [
        guard,
        times,
        broken.filter((one) => one.guard === guard).length,
      ]),
    ),
    `trace ${end.traceHash}`,
    ...(broken.length === 0
      ? ['Every guard held.']
      : [
          'BROKEN:',
          ...broken.map(({ guard, branch, at, what }) => `  ${at} ${branch} ${guard}: ${what}`),
          `Again: ${again(end, breaking)}`,
        ]),
  ].join('\n\n');
};
