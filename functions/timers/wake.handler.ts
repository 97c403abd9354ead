import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { TIMED_KINDS } from '../ports/outside.ts';
import { clock } from '../runtime/deps.ts';
import { timerPorts } from '../runtime/timer-deps.ts';
import { makePassTime } from './pass-time.ts';
import { makeWake } from './wake.ts';

const WakeUp = z.object({
  kind: z.enum(TIMED_KINDS),
  id: z.string(),
  generation: z.int().positive(),
});

const wake = makeWake({ passTime: makePassTime(timerPorts()), clock });

export const handler = (event: unknown, context: Context) =>
  wake({ ...WakeUp.parse(event), correlationId: context.awsRequestId });
