import { isDeepStrictEqual } from 'node:util';
import { CALM } from './faults.ts';
import type { RunPlan } from './run.ts';

/**
 * The command line by which a run can be seen again, on any machine.
 * @param breaking the rule that was broken on purpose
 */
export const again = (plan: RunPlan, provinces: number, breaking?: string): string =>
  [
    `npm run simulate -- --days ${plan.days} --tickets ${plan.tickets} --seed ${plan.seed} --provinces ${provinces}`,
    ...(plan.branches === 'branches' ? [] : [`--branches ${plan.branches}`]),
    ...(isDeepStrictEqual(plan.faults, CALM) ? ['--calm'] : []),
    ...(breaking === undefined ? [] : [`--break ${breaking}`]),
  ].join(' ');
