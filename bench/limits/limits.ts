import type { Measurement } from '../figure.ts';
import { limitCost } from './limit-cost.ts';
import { policyDiff } from './policy-diff.ts';

/** What a limit costs to compute and to explain, and what a dry run of a policy costs. */
export const limits: Measurement = {
  name: 'limits',
  title: 'limits',
  run: async (say) => [...limitCost(say), ...(await policyDiff(say))],
};
