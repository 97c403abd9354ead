import { readCalendar } from '../contracts/operations/on-call/calendar.ts';
import { clockContext } from '../runtime/counting.ts';
import { clock, fingerprints, memberReader, readOnCall } from '../runtime/deps.ts';
import { openHandler } from '../runtime/open-handler.ts';
import { openRoute } from '../runtime/open-route.ts';
import { settings } from '../runtime/settings.ts';
import { makeReadCalendar } from './read-calendar.ts';

const read = makeReadCalendar({
  people: memberReader('person'),
  fingerprints: fingerprints(),
  readOnCall: readOnCall(),
  counting: clockContext,
  branch: settings.branch,
  clock,
});

export const handler = openHandler(
  openRoute(readCalendar, ({ params, language }) => read(params.token, language)),
);
