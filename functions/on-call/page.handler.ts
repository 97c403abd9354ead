import { BusEvent } from '../contracts/events/delivered-event.ts';
import { eventSchema } from '../contracts/events.ts';
import {
  alertEntryReader,
  alertReader,
  changePorts,
  memberReader,
  organisationReader,
  pagers,
} from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { logger } from '../runtime/logger.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makePage } from './page.ts';

const AlertRaised = BusEvent.extend({ detail: eventSchema('AlertRaised') });

const page = makePage({
  ...changePorts(),
  alerts: alertReader(),
  alertEntries: alertEntryReader(),
  pagers: pagers(),
  people: memberReader('person'),
  organisation: organisationReader(),
  onCall: settings.onCall,
  place: { ...settings.branch, apiUrl: env('API_URL') },
});

export const handler = queueHandler({
  schema: AlertRaised,
  run: async ({ detail: { meta, data } }) => {
    const paged = await page(data.alertId, meta.correlationId);
    logger.info('alert', { alertId: data.alertId, ...paged });
  },
});
