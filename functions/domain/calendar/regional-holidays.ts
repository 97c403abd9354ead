import type { Bilingual } from '../bilingual.ts';
import type { Calendar, SpecialDay } from './calendar.ts';
import { daysFingerprint } from './calendar-version.ts';
import type { LocalDate } from './calendar-year.ts';

/** A day off that only this branch's region has, as its government has set it. */
export type RegionalHoliday = { readonly date: LocalDate; readonly name: Bilingual };

/**
 * Lays a region's own days off over a calendar. They are statutory days off there and count like any
 * other: working days leave them out, and a last day of the law's moves off them.
 * @param regional at most one for a date, in any order
 * @see 民法典 art. 203
 */
export const withRegionalHolidays = (
  calendar: Calendar,
  regional: readonly RegionalHoliday[],
): Calendar => {
  if (regional.length === 0) return calendar;
  const days = regional.map(({ date, name }): [LocalDate, SpecialDay] => [
    date,
    { kind: 'holiday', name },
  ]);
  const said = regional.map(({ date, name: { zh, en } }) => [date, zh, en] as const);
  return {
    ...calendar,
    version: `${calendar.version}+${days.length}.${daysFingerprint(said)}`,
    specialDays: new Map([...calendar.specialDays, ...days]),
  };
};
