import { setTimeout } from 'node:timers/promises';
import { ShiftMessageDue } from '../contracts/shift-message.ts';
import { alertPlace } from '../runtime/alert-place.ts';
import { clockContext } from '../runtime/counting.ts';
import { customerWays } from '../runtime/customer-ways.ts';
import {
  alertReader,
  changePorts,
  mutingsReader,
  organisationReader,
  personalPagers,
  readOnCall,
  ticketLists,
} from '../runtime/deps.ts';
import { logger } from '../runtime/logger.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { makeTellShift } from './shift-message.ts';

const tell = makeTellShift({
  ...changePorts(),
  readOnCall: readOnCall(),
  organisation: organisationReader(),
  alerts: alertReader(),
  ticketLists: ticketLists(),
  mutings: mutingsReader(),
  counting: clockContext,
  policy: clockContext.policy,
  pagers: personalPagers(customerWays()),
  pause: (seconds) => setTimeout(seconds * 1000),
  place: alertPlace(),
});

export const handler = queueHandler({
  schema: ShiftMessageDue,
  run: async (due) => {
    logger.info('shift message', { ...due, ...(await tell(due)) });
  },
});
