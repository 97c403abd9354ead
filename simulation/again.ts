import { isDeepStrictEqual } from 'node:util';
import { BROKEN_RULES } from './breaches/breaches.ts';
import { CALM } from './faults.ts';
import type { RunPlan } from './run.ts';
import { shellWord } from './shell-word.ts';

/** The rule that a plan breaks on purpose, if it breaks one. */
const ruleBroken = ({ breaches }: RunPlan): string | undefined =>
  Object.keys(BROKEN_RULES).find((rule) =>
    isDeepStrictEqual(BROKEN_RULES[rule]?.breaches, breaches),
  );

/** The command line by which a run can be seen again, on any machine. */
export const again = (plan: RunPlan, provinces: number): string => {
  const rule = ruleBroken(plan);
  return [
    `npm run simulate -- --days ${plan.days} --tickets ${plan.tickets} --seed ${plan.seed} --provinces ${provinces}`,
    ...(plan.branches === 'branches' ? [] : [`--branches ${shellWord(plan.branches)}`]),
    ...(isDeepStrictEqual(plan.faults, CALM) ? ['--calm'] : []),
    ...(plan.trace === undefined ? [] : [`--trace ${shellWord(plan.trace)}`]),
    ...(rule === undefined ? [] : [`--break ${rule}`]),
  ].join(' ');
};
