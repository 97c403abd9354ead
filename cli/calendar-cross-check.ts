import { LegalHoliday } from 'tyme4ts';
import { buildCalendar } from '../functions/domain/calendar/calendar.ts';
import type {
  CalendarYear,
  HolidayNotice,
  LocalDate,
} from '../functions/domain/calendar/calendar-year.ts';
import { datesBetween, dayOfWeek } from '../functions/domain/calendar/dates.ts';
import { dayStatus } from '../functions/domain/calendar/day-status.ts';

/** A day on which the committed data and the library are not of one mind. */
export type Difference = {
  readonly date: LocalDate;
  readonly committed: 'worked' | 'off';
  /** The paper that decides. */
  readonly notice: HolidayNotice;
  /** Looked up before, and the library found wrong. */
  readonly known: boolean;
};

export type Comparison = {
  readonly days: number;
  readonly differences: readonly Difference[];
  /** Years that the library has nothing of: it would call every weekday worked. */
  readonly unknownYears: readonly number[];
};

/** Days on which the notice contradicts the library: both are named as worked in that of 2013. */
const LIBRARY_IS_WRONG: ReadonlySet<LocalDate> = new Set(['2013-04-07', '2013-10-12']);

const legalDay = (date: LocalDate): LegalHoliday | null => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return LegalHoliday.fromYmd(year, month, day);
};

const worksByLibrary = (date: LocalDate): boolean =>
  legalDay(date)?.isWork() ?? dayOfWeek(date) <= 5;

const datesOf = (year: number): LocalDate[] => datesBetween(`${year}-01-01`, `${year}-12-31`);

/** Compares every day of the years with a library that takes its data from elsewhere. */
export const compareCalendar = (years: readonly CalendarYear[]): Comparison => {
  const calendar = buildCalendar(years);
  const known = years.filter(({ year }) => datesOf(year).some((date) => legalDay(date) !== null));
  const differences = known.flatMap(({ year, notice }) =>
    datesOf(year).flatMap((date): Difference[] => {
      const { working } = dayStatus(calendar, date);
      if (working === worksByLibrary(date)) return [];
      return [
        {
          date,
          committed: working ? 'worked' : 'off',
          notice: calendar.specialDays.get(date)?.notice ?? notice,
          known: LIBRARY_IS_WRONG.has(date),
        },
      ];
    }),
  );
  return {
    days: known.reduce((sum, { year }) => sum + datesOf(year).length, 0),
    differences,
    unknownYears: years.filter((year) => !known.includes(year)).map(({ year }) => year),
  };
};
