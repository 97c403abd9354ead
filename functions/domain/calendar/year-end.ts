import type { CalendarYear } from './calendar-year.ts';
import { datesBetween } from './dates.ts';

/** The last days of a year that its successor's notice has changed; none where it has not. */
const changedByNext = (
  { year, amendments }: CalendarYear,
  next: CalendarYear | undefined,
): number => {
  const dates = amendments
    .filter(({ notice }) => notice.publishedOn === next?.notice.publishedOn)
    .flatMap(({ holidays, makeUpDays, withdrawn }) => [
      ...holidays.map(({ from }) => from),
      ...makeUpDays.map(({ date }) => date),
      ...withdrawn,
    ]);
  const [first] = dates.toSorted();
  return first === undefined ? 0 : datesBetween(first, `${year}-12-31`).length;
};

/**
 * How many of a year's last days may still change until the next year's notice is in: as many as
 * one ever has changed, in these years.
 * @param years in rising order
 */
export const unsettledDays = (years: readonly CalendarYear[]): number =>
  Math.max(0, ...years.map((year, index) => changedByNext(year, years[index + 1])));
