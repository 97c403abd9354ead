import type { PolicyProblem } from './bounds.ts';
import { secondsOf } from './limit.ts';
import type { Policy } from './policy.ts';

/** What a canary takes for its way, with room to spare, in seconds. */
const ON_ITS_WAY = 5 * 60;

/**
 * Where canaries are sent more seldom than their silence allows, the on-call would be alerted with nothing
 * broken. Of two that follow each other one may get lost; where none are sent, nothing is wrong.
 * @see rule B2
 */
export const canaryProblems = ({
  canary,
  heartbeat,
}: Pick<Policy, 'canary' | 'heartbeat'>): PolicyProblem[] => {
  const every = secondsOf(canary.every.value);
  const patience = secondsOf(heartbeat.canary.value);
  return every === 0 || patience >= 2 * every + ON_ITS_WAY
    ? []
    : [
        {
          field: 'heartbeat.canary',
          problem: `must be at least twice canary.every (${canary.every.value}) and five minutes, or the on-call is alerted where nothing is broken`,
        },
      ];
};
