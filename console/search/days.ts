import { instantOf, shownAt } from '../forms/local-instant.ts';

/** When a day of the branch's calendar begins. @param day `2026-11-29` */
export const startOfDay = (day: string, timeZone: string): string =>
  instantOf(`${day}T00:00`, timeZone);

/** The first instant behind a day. */
export const afterDay = (day: string, timeZone: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return startOfDay(next.toISOString().slice(0, 10), timeZone);
};

/** The day that an instant is in. */
export const dayFrom = (instant: string, timeZone: string): string =>
  shownAt(instant, timeZone).slice(0, 10);

/** The day that an instant is the end of. */
export const dayBefore = (instant: string, timeZone: string): string =>
  dayFrom(new Date(Date.parse(instant) - 1).toISOString(), timeZone);
