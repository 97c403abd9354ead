import type { Name } from '../name.ts';
import type { CalendarYear, Holiday, LocalDate, MakeUpDay, Notice } from './calendar-year.ts';
import { datesBetween, dayOfWeek } from './dates.ts';
import { fixedHoliday } from './fixed-holidays.ts';

/** A day that is not what its weekday says, and the paper that says so. */
export type SpecialDay = {
  readonly kind: 'holiday' | 'make-up-workday';
  readonly name: Name;
  readonly notice?: Notice;
};

/** Which days are worked. Data, never asked of the platform. */
export type Calendar = {
  /**
   * First and last year, and how many papers went in: changes with every amendment. Then, where a
   * region has days of its own, how many, and a fingerprint of them: `2007-2026.27+2.1ow9hwh`.
   */
  readonly version: string;
  readonly coveredFrom: LocalDate;
  /** Last day that the data covers; limits that reach past it are provisional. */
  readonly coveredThrough: LocalDate;
  readonly specialDays: ReadonlyMap<LocalDate, SpecialDay>;
};

/** Why a day counts or not. */
export type DayReason = 'working-day' | 'weekend' | 'holiday' | 'make-up-workday';

export type DayStatus = {
  readonly date: LocalDate;
  readonly working: boolean;
  readonly reason: DayReason;
  /** The holiday's name; for a make-up workday, the holiday that it is worked for. */
  readonly name?: Name;
  /** False outside the calendar's years: then only weekends and fixed days are known. */
  readonly covered: boolean;
};

/** A day off that only this branch's region has, as its government has set it. */
export type RegionalHoliday = { readonly date: LocalDate; readonly name: Name };

type BuildOptions = {
  /** Leaves out what was published after this date: the calendar as people then knew it. */
  readonly asOf?: LocalDate;
};

type Paper = {
  readonly notice: Notice;
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
  const isOut = ({ notice }: { readonly notice: Notice }) =>
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
  return {
    version: `${first.year}-${last}.${papers}`,
    coveredFrom: `${first.year}-01-01`,
    coveredThrough: `${last}-12-31`,
    specialDays: days,
  };
};

/** Short, and another one for another text: FNV-1a, 32 bits. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
};

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
  const inOrder = regional.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const content = inOrder.map(({ date, name: { zh, en } }) => [date, zh, en]);
  return {
    ...calendar,
    version: `${calendar.version}+${regional.length}.${fingerprint(JSON.stringify(content))}`,
    specialDays: new Map([
      ...calendar.specialDays,
      ...inOrder.map(({ date, name }): [LocalDate, SpecialDay] => [
        date,
        { kind: 'holiday', name },
      ]),
    ]),
  };
};

/** True when the calendar's data knows this day. */
export const isCovered = (calendar: Calendar, date: LocalDate): boolean =>
  calendar.coveredFrom <= date && date <= calendar.coveredThrough;

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
  const name = covered ? undefined : fixedHoliday(date);
  if (name) return { date, working: false, reason: 'holiday', name, covered };
  return dayOfWeek(date) > 5
    ? { date, working: false, reason: 'weekend', covered }
    : { date, working: true, reason: 'working-day', covered };
};

/** True when the day is worked. */
export const isWorkingDay = (calendar: Calendar, date: LocalDate): boolean =>
  dayStatus(calendar, date).working;
