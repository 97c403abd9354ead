import { mainlandCalendar } from '../domain/calendar/mainland.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { settings } from './settings.ts';

/** By which policy, calendar and zone this branch counts. */
export const clockContext: ClockContext = {
  policy: settings.policy,
  calendar: mainlandCalendar,
  timeZone: settings.branch.timeZone,
};
