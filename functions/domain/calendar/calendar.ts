import type { Bilingual } from '../bilingual.ts';
import { daysFingerprint } from './calendar-version.ts';
import type {
  CalendarYear,
  Holiday,
  HolidayNotice,
  LocalDate,
  MakeUpDay,
} from './calendar-year.ts';
import { datesBetween, plusDays } from './dates.ts';
import { unsettledDays } from './year-end.ts';

/** A day that is not what its weekday says, and the paper that says so. */
export type SpecialDay = {
  readonly kind: 'holiday' | 'make-up-workday';
  readonly name: Bilingual;
  readonly notice?: HolidayNotice;
};

/** Which days are worked. Data, never asked of the platform. */
export type Calendar = {
  /**
   * First and last year, how many papers went in, and a fingerprint of the days: a correction
   * changes it, with a paper or without. Then, where a region has days of its own, how many, and a
   * fingerprint of those: `2007-2026.27.1x2y3z+2.1ow9hwh`.
   */
  readonly version: string;
  /** First day of the data: of the first year, or earlier where its notice reaches back. */
  readonly coveredFrom: LocalDate;
  /**
   * Last day that is settled: limits that reach past it are provisional. The last year's last days
   * are not, since the next year's notice may still change them.
   */
  readonly coveredThrough: LocalDate;
  /** Last day of the last year that has been announced. */
  readonly announcedThrough: LocalDate;
  readonly specialDays: ReadonlyMap<LocalDate, SpecialDay>;
};

type BuildOptions = {
  /** Leaves out what was published after this date: the calendar as people then knew it. */
  readonly asOf?: LocalDate;
};

type Paper = {
  readonly notice: HolidayNotice;
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly MakeUpDay[];
};

const lay = (days: Map<LocalDate, SpecialDay>, { notice, holidays, makeUpDays }: Paper): void => {
  for (const { from, to, name } of holidays)
    for (const date of datesBetween(from, to)) days.set(date, { kind: 'holiday', name, notice });
  for (const { date, for: name } of makeUpDays)
    days.set(date, { kind: 'make-up-workday', name, notice });
};

/**
 * Joins years to one calendar.
 * @param years without a gap, in rising order
 * @throws RangeError when there is none (yet), or one is missing in between
 */
export const buildCalendar = (
  allYears: readonly CalendarYear[],
  { asOf }: BuildOptions = {},
): Calendar => {
  const isOut = ({ notice }: { readonly notice: HolidayNotice }) =>
    asOf === undefined || notice.publishedOn <= asOf;
  const years = allYears.filter(isOut);
  const [first] = years;
  if (!first) throw new RangeError('a calendar needs at least one year');
  const days = new Map<LocalDate, SpecialDay>();
  let papers = 0;
  years.forEach((year, index) => {
    if (year.year !== first.year + index)
      throw new RangeError(`the calendar lacks the year ${first.year + index}`);
    const amendments = year.amendments.filter(isOut);
    lay(days, year);
    for (const amendment of amendments) {
      for (const date of amendment.withdrawn) days.delete(date);
      lay(days, amendment);
    }
    papers += 1 + amendments.length;
  });
  const last = first.year + years.length - 1;
  const announcedThrough = `${last}-12-31`;
  const said = [...days].map(([date, { kind, name }]) => [date, kind, name.zh, name.en] as const);
  return {
    version: `${first.year}-${last}.${papers}.${daysFingerprint(said)}`,
    coveredFrom: [`${first.year}-01-01`, ...days.keys()].toSorted()[0] ?? '',
    coveredThrough: plusDays(announcedThrough, -unsettledDays(allYears)),
    announcedThrough,
    specialDays: days,
  };
};
