import { listAlerts } from '../contracts/operations/on-call/alerts.ts';
import { makeCalendarLink } from '../contracts/operations/on-call/calendar.ts';
import { readDuty } from '../contracts/operations/on-call/duty.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { alertReader, clock, fingerprints, organisationReader } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makeListAlerts } from './list-alerts.ts';
import { makeGiveCalendarLink } from './read-calendar.ts';
import { makeReadDuty } from './read-duty.ts';

const list = makeListAlerts({ alerts: alertReader() });
const duty = makeReadDuty({
  onCall: settings.onCall,
  organisation: organisationReader(),
  counting: clockContext,
  clock,
});

const giveLink = makeGiveCalendarLink({
  fingerprints: fingerprints(),
  organisation: organisationReader(),
  clock,
  apiUrl: env('API_URL'),
});

export const handler = httpHandler(
  route(listAlerts, ({ query, inPosts }) => list(query, inPosts)),
  route(readDuty, ({ query }) => duty(query)),
  route(makeCalendarLink, ({ by }) => giveLink(by.subject)),
);
