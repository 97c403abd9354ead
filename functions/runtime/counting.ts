import * as z from 'zod';
import { RegionalHolidays } from '../contracts/calendar-file.ts';
import { PolicySchema } from '../contracts/policy.ts';
import { mainlandCalendar } from '../domain/calendar/mainland.ts';
import { withRegionalHolidays } from '../domain/calendar/regional-holidays.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { settings } from './settings.ts';
import { settingsPart } from './settings-file.ts';

const { policy, regionalHolidays } = settingsPart(
  z.object({ policy: PolicySchema, regionalHolidays: RegionalHolidays }),
);

/** By which policy, calendar and zone this branch counts. */
export const clockContext: ClockContext = {
  policy,
  calendar: withRegionalHolidays(mainlandCalendar, regionalHolidays),
  timeZone: settings.branch.timeZone,
};
