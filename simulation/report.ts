import { again } from './again.ts';
import { grid } from './grid.ts';
import { latenessFigures } from './guards/lateness.ts';
import type { ProvincesEnd } from './provinces/run-provinces.ts';

const byName = (counts: Iterable<readonly [string, number]>): (readonly [string, number])[] =>
  [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Which run the figures are of: of all provinces, or of the one that broke a promise. */
const subject = ({ asked, provinces, end, brokenIn }: ProvincesEnd): string => {
  if (provinces === 1) return `seed ${asked.seed}`;
  if (brokenIn === undefined) return `seed ${asked.seed}, ${provinces} provinces`;
  return `seed ${asked.seed}, of ${provinces} provinces only number ${brokenIn} (seed ${end.plan.seed})`;
};

/** By which seed each of several provinces was run, and what it came to. */
const eachProvince = ({ each }: ProvincesEnd): string =>
  grid(
    ['province', 'seed', 'complaints', 's', 'trace'],
    each.map(({ plan, seconds, traceHash }, index) => [
      ...[index + 1, plan.seed, plan.tickets, seconds.toFixed(1), traceHash],
    ]),
  );

/** Whether all is well; where not, what is broken, and how to see it again. */
const verdict = (ran: ProvincesEnd): readonly string[] => {
  const { asked, provinces, end, brokenIn } = ran;
  if (brokenIn === undefined) return ['Every guard held.'];
  const whole = again(asked, provinces);
  const broken = end.broken.map(
    ({ guard, branch, at, what }) => `  ${at} ${branch} ${guard}: ${what}`,
  );
  if (provinces === 1) return ['BROKEN:', ...broken, `Again: ${whole}`];
  return [
    `BROKEN in province ${brokenIn} of ${provinces}; those after it were stopped:`,
    ...broken,
    `Again, this province alone: ${again(end.plan, 1)}`,
    `Again, all of them: ${whole}`,
  ];
};

/** What a run came to, as tables; and what was broken, with the seed and the time. */
export const reportOf = (ran: ProvincesEnd): string => {
  const { end, provinces, brokenIn } = ran;
  const { plan, broken, counted, looked, faults, tally, lateness, seconds } = end;
  const done = [...tally.values()].reduce((sum, row) => sum + row.done, 0);
  const late = Object.entries(lateness).map(([who, all]) => {
    const { count, p50, p99, most } = latenessFigures(all);
    return [who, count, p50.toFixed(1), p99.toFixed(1), most.toFixed(1)];
  });
  return [
    `${subject(ran)}: ${plan.days} days, ${plan.tickets} complaints, ${done} requests done, in ${seconds.toFixed(1)} s`,
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
    ...(provinces > 1 && brokenIn === undefined ? [eachProvince(ran)] : []),
    `trace ${end.traceHash}`,
    ...verdict(ran),
  ].join('\n\n');
};
