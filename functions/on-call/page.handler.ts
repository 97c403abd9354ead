import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { BusEvent } from '../contracts/events/bus-event.ts';
import { eventSchema } from '../contracts/events.ts';
import { clockContext } from '../runtime/counting.ts';
import { customerWays } from '../runtime/customer-ways.ts';
import {
  alertReader,
  changePorts,
  fingerprints,
  memberReader,
  organisationReader,
  outfit,
  pagers,
  readOnCall,
} from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { logger } from '../runtime/logger.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makeAcknowledgeLinks } from './acknowledge-links.ts';
import { makeDrawUp } from './draw-up.ts';
import { makePage } from './page.ts';

/** Whatever has somebody called. */
const Calling = BusEvent.extend({
  detail: z.union([
    eventSchema('AlertRaised'),
    eventSchema('AlertBroughtUp'),
    eventSchema('AlertRepeated'),
    eventSchema('ChainStepped'),
    eventSchema('AlertHandedOver'),
  ]),
});

const page = makePage({
  ...changePorts(),
  alerts: alertReader(),
  people: memberReader('person'),
  drawUp: makeDrawUp({
    ...outfit,
    readOnCall: readOnCall(),
    organisation: organisationReader(),
    policy: clockContext.policy,
    counting: clockContext,
    above: settings.branch.parent,
  }),
  pagers: pagers(customerWays()),
  pause: (seconds) => setTimeout(seconds * 1000),
  tapFor: makeAcknowledgeLinks({ fingerprints: fingerprints(), apiUrl: env('API_URL') }),
  place: { ...settings.branch, apiUrl: env('API_URL') },
});

export const handler = queueHandler({
  schema: Calling,
  run: async ({ detail: { meta, data } }) => {
    const paged = await page(data.alertId, meta.correlationId);
    logger.info('alert', { alertId: data.alertId, ...paged });
  },
});
