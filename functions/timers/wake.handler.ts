import type { Context } from 'aws-lambda';
import { clock } from '../runtime/deps.ts';
import { timerPorts } from '../runtime/timer-deps.ts';
import { makePassTime } from './pass-time.ts';
import { makeWake } from './wake.ts';
import { WakeUp } from './wake-up.ts';

const wake = makeWake({ passTime: makePassTime(timerPorts()), clock });

export const handler = (event: unknown, context: Context) =>
  wake({ ...WakeUp.parse(event), correlationId: context.awsRequestId });
