import { listAlerts } from '../contracts/operations/on-call/alerts.ts';
import { makeCalendarLink } from '../contracts/operations/on-call/calendar.ts';
import { readDuty } from '../contracts/operations/on-call/duty.ts';
import { listMutings } from '../contracts/operations/on-call/mutings.ts';
import { exportRota, readShifts } from '../contracts/operations/on-call/rota.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  alertReader,
  clock,
  dutyReader,
  fingerprints,
  mutingsReader,
  organisationReader,
  readOnCall,
  stormReader,
} from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makeListAlerts } from './list-alerts.ts';
import { makeListMutings } from './list-mutings.ts';
import { makeGiveCalendarLink } from './read-calendar.ts';
import { makeReadDuty } from './read-duty.ts';
import { makeExportRota, makeReadShifts } from './read-shifts.ts';

const list = makeListAlerts({ alerts: alertReader(), storms: stormReader() });
const listOfMutings = makeListMutings({ mutings: mutingsReader(), clock });
const duty = makeReadDuty({
  readOnCall: readOnCall(),
  organisation: organisationReader(),
  counting: clockContext,
  clock,
});

const rota = {
  onCall: settings.onCall,
  duties: dutyReader(),
  organisation: organisationReader(),
  counting: clockContext,
  clock,
};
const shifts = makeReadShifts(rota);
const exported = makeExportRota(rota);

const giveLink = makeGiveCalendarLink({
  fingerprints: fingerprints(),
  organisation: organisationReader(),
  clock,
  apiUrl: env('API_URL'),
});

export const handler = httpHandler(
  route(listAlerts, ({ query, inPosts }) => list(query, inPosts)),
  route(listMutings, ({ query, inPosts }) => listOfMutings(query, inPosts)),
  route(readDuty, ({ query }) => duty(query)),
  route(readShifts, ({ query, inPosts }) => shifts(query, inPosts)),
  route(exportRota, () => exported()),
  route(makeCalendarLink, ({ by }) => giveLink(by.subject)),
);
