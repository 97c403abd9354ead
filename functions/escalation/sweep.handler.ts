import type { Context } from 'aws-lambda';
import { clockContext } from '../runtime/counting.ts';
import { clock, dueReader } from '../runtime/deps.ts';
import { escalationPorts } from '../runtime/escalation-deps.ts';
import { logFailure } from '../runtime/logger.ts';
import { countCalendarEnding, countRearmed } from '../runtime/metrics.ts';
import { makeRearm } from './rearm.ts';
import { makeSweep } from './sweep.ts';

const sweep = makeSweep({
  due: dueReader(),
  clock,
  counting: clockContext,
  rearm: makeRearm(escalationPorts()),
  noteFailure: (ticketId, error) => logFailure('ticket not swept', error, { ticketId }),
});

export const handler = async (_event: unknown, context: Context): Promise<void> => {
  const findings = await sweep(context.awsRequestId);
  countRearmed(findings.rearmed, findings['set-aside'], findings.failed);
  if (findings.calendarEndsSoon) countCalendarEnding();
};
