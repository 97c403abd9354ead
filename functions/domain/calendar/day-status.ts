import type { Bilingual } from '../bilingual.ts';
import type { Calendar } from './calendar.ts';
import type { LocalDate } from './calendar-year.ts';
import { isCovered } from './coverage.ts';
import { dayOfWeek } from './dates.ts';
import { fixedDayOff } from './fixed-holidays.ts';

/** Why a day counts or not. */
export type DayReason = 'working-day' | 'weekend' | 'holiday' | 'make-up-workday';

export type DayStatus = {
  readonly date: LocalDate;
  readonly working: boolean;
  readonly reason: DayReason;
  /** The holiday's name; for a make-up workday, the holiday that it is worked for. */
  readonly name?: Bilingual;
  /** False where the calendar is not settled: then the regulation's fixed days are all that is known. */
  readonly covered: boolean;
};

/** Whether a day is worked, and why. Never throws: see `covered`. */
export const dayStatus = (calendar: Calendar, date: LocalDate): DayStatus => {
  const covered = isCovered(calendar, date);
  const special = calendar.specialDays.get(date);
  if (special)
    return {
      date,
      working: special.kind === 'make-up-workday',
      reason: special.kind,
      name: special.name,
      covered,
    };
  const name = covered ? undefined : fixedDayOff(date);
  if (name) return { date, working: false, reason: 'holiday', name, covered };
  return dayOfWeek(date) > 5
    ? { date, working: false, reason: 'weekend', covered }
    : { date, working: true, reason: 'working-day', covered };
};

/** True when the day is worked. */
export const isWorkingDay = (calendar: Calendar, date: LocalDate): boolean =>
  dayStatus(calendar, date).working;
