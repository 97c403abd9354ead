import type { Context } from 'aws-lambda';
import { clock } from '../runtime/deps.ts';
import { countNobodyReached } from '../runtime/metrics.ts';
import { timerPorts } from '../runtime/timer-deps.ts';
import { makePassTime } from './pass-time.ts';
import { makeWake, type Woken } from './wake.ts';
import { WakeUp } from './wake-up.ts';

const wake = makeWake({ passTime: makePassTime(timerPorts()), clock });

export const handler = async (event: unknown, context: Context): Promise<Pick<Woken, 'wakeAt'>> => {
  const { recorded, ...again } = await wake({
    ...WakeUp.parse(event),
    correlationId: context.awsRequestId,
  });
  countNobodyReached(recorded);
  return again;
};
