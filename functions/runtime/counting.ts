import * as z from 'zod';
import { PolicySchema } from '../contracts/whole-policy.ts';
import { mainlandCalendar } from '../domain/calendar/mainland.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { settings } from './settings.ts';
import { settingsPart } from './settings-file.ts';

const { policy } = settingsPart(z.object({ policy: PolicySchema }));

/** By which policy, calendar and zone this branch counts. */
export const clockContext: ClockContext = {
  policy,
  calendar: mainlandCalendar,
  timeZone: settings.branch.timeZone,
};
