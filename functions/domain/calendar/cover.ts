import type { Calendar } from './calendar.ts';
import type { LocalDate } from './calendar-year.ts';
import { plusDays } from './dates.ts';

/** Days before the cover's end from which missing data is an alarm: notices come in late autumn. */
export const COVER_WARNING_DAYS = 45;

/** True once next year's data is missing and due. @param today local date of the branch */
export const coverEndsSoon = (calendar: Calendar, today: LocalDate): boolean =>
  today >= plusDays(calendar.coveredThrough, -COVER_WARNING_DAYS);
