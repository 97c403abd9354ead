import type { Context } from 'aws-lambda';
import { clockContext } from '../runtime/counting.ts';
import { changePorts, clock, dueReader, dutyReader, organisationWatch } from '../runtime/deps.ts';
import { logFailure } from '../runtime/logger.ts';
import {
  countCalendarEnding,
  countOrganisationEmpty,
  countRotaGaps,
  countSwept,
} from '../runtime/metrics.ts';
import { settings } from '../runtime/settings.ts';
import { timerPorts } from '../runtime/timer-deps.ts';
import { makePassTime } from './pass-time.ts';
import { makeSweep } from './sweep.ts';
import { makeRotaWatch } from './watch-rota.ts';

const sweep = makeSweep({
  due: dueReader(),
  clock,
  counting: clockContext,
  passTime: makePassTime(timerPorts()),
  organisation: organisationWatch(),
  rotaHasGaps: makeRotaWatch({
    ...changePorts(),
    duties: dutyReader(),
    onCall: settings.onCall,
    counting: clockContext,
  }),
  noteFailure: (kind, id, error) => logFailure('not swept', error, { kind, id }),
});

export const handler = async (_event: unknown, context: Context): Promise<void> => {
  const findings = await sweep(context.awsRequestId);
  countSwept(findings);
  if (findings.calendarEndsSoon) countCalendarEnding();
  if (findings.rotaHasGaps) countRotaGaps();
  if (findings.organisationIsEmpty) countOrganisationEmpty();
};
