import type { CalendarFile } from '../functions/contracts/calendar-file.ts';
import { dayStatus } from '../functions/domain/calendar/day-status.ts';
import { fixedHoliday } from '../functions/domain/calendar/fixed-holidays.ts';
import { mainlandCalendar } from '../functions/domain/calendar/mainland.ts';
import type { Objection } from './check-branch-fits.ts';

type Days = CalendarFile['regionalHolidays'];

/** The days off of a branch's region: the province's hold for its cities too. */
export const regionalHolidaysOf = (own: CalendarFile, province: CalendarFile | undefined): Days => [
  ...(province?.regionalHolidays ?? []),
  ...own.regionalHolidays,
];

/** Days of a branch that are off without its saying so. */
export const idleHolidays = (
  { regionalHolidays }: CalendarFile,
  province: CalendarFile | undefined,
): Objection[] => {
  const above = new Set(province?.regionalHolidays.map(({ date }) => date));
  return regionalHolidays.flatMap(({ date }, index): Objection[] => {
    const { working, reason, name, covered } = dayStatus(mainlandCalendar, date);
    const why = above.has(date) ? "by the province's calendar.json" : (name?.en ?? reason);
    // In a year that is not announced yet, a day in lieu is only likely to be off.
    const likely = !covered && reason === 'holiday' && fixedHoliday(date) === undefined;
    if ((working || likely) && !above.has(date)) return [];
    const field = `regionalHolidays.${index}.date`;
    return [{ file: 'calendar', field, problem: `${date} is off already: ${why}` }];
  });
};
