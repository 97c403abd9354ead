import type { Context } from 'aws-lambda';
import { clockContext } from '../runtime/counting.ts';
import {
  clock,
  dueReader,
  dutyReader,
  eventBus,
  heartbeats,
  identifiers,
  organisationWatch,
  ownBranch,
  queueTo,
  readOnCall,
} from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { logFailure } from '../runtime/logger.ts';
import {
  countCalendarEnding,
  countOrganisationEmpty,
  countRotaGaps,
  countSilent,
  countSwept,
} from '../runtime/metrics.ts';
import { monitored } from '../runtime/monitored.ts';
import { settings } from '../runtime/settings.ts';
import { timerPorts } from '../runtime/timer-deps.ts';
import { makeGiveHeartbeat } from './give-heartbeat.ts';
import { makePassTime } from './pass-time.ts';
import { makeSendCanary } from './send-canary.ts';
import { makeSweep } from './sweep.ts';
import { makeWatchHeartbeats } from './watch-heartbeats.ts';
import { makeRotaWatch } from './watch-rota.ts';
import { makeWatchShifts } from './watch-shifts.ts';

const ports = timerPorts();

const sweep = makeSweep({
  due: dueReader(),
  clock,
  counting: clockContext,
  passTime: makePassTime(ports),
  organisation: organisationWatch(),
  rotaHasGaps: makeRotaWatch({
    ...ports,
    duties: dutyReader(),
    onCall: settings.onCall,
    counting: clockContext,
  }),
  noteFailure: (kind, id, error) => logFailure('not swept', error, { kind, id }),
});

const noteSilence = makeWatchHeartbeats({
  ...ports,
  heartbeats: heartbeats(),
  monitored,
  policy: clockContext.policy,
});

const sendCanary = makeSendCanary({ ...ports, identifiers: identifiers() });

const giveHeartbeat = makeGiveHeartbeat({
  bus: eventBus(env('BUS_NAME')),
  branch: ownBranch.id,
  policy: clockContext.policy,
});

const tellShifts = makeWatchShifts({
  ...ports,
  readOnCall: readOnCall(),
  counting: clockContext,
  policy: clockContext.policy,
  told: queueTo(env('SHIFT_QUEUE_URL')),
});

export const handler = async (_event: unknown, context: Context): Promise<void> => {
  const findings = await sweep(context.awsRequestId);
  countSwept(findings);
  if (findings.calendarEndsSoon) countCalendarEnding();
  if (findings.rotaHasGaps) countRotaGaps();
  if (findings.organisationIsEmpty) countOrganisationEmpty();
  countSilent(await noteSilence(clock.now(), context.awsRequestId));
  await giveHeartbeat(clock.now(), context.awsRequestId);
  await sendCanary(clock.now(), context.awsRequestId);
  // Last: a queue that takes nothing silences no sign of life.
  await tellShifts(clock.now());
};
