import { instantOf, shownAt } from '../forms/local-instant.ts';

/** A day on the branch's clock, from its first instant until the next day's. */
export type Day = { readonly date: string; readonly from: string; readonly to: string };

const DAY_MS = 86_400_000;

const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The seven days from today, or as many weeks on. @param now epoch in milliseconds */
export const weekFrom = (now: number, weeks: number, timeZone: string): readonly Day[] => {
  const today = shownAt(new Date(now).toISOString(), timeZone).slice(0, 10);
  return Array.from({ length: 7 }, (_, day) => {
    const date = dateAfter(today, weeks * 7 + day);
    const next = dateAfter(date, 1);
    return {
      date,
      from: instantOf(`${date}T00:00`, timeZone),
      to: instantOf(`${next}T00:00`, timeZone),
    };
  });
};

type Time = { readonly from: string; readonly to: string };

/** What of some times falls on a day, each cut at midnight and with the whole that it is a part of. */
export const onDay = <Of extends Time>(times: readonly Of[], day: Day) => {
  const [begins, ends] = [Date.parse(day.from), Date.parse(day.to)];
  return times.flatMap((whole) => {
    const from = Math.max(Date.parse(whole.from), begins);
    const to = Math.min(Date.parse(whole.to), ends);
    return from < to ? [{ whole, from, to, endsDay: to === ends }] : [];
  });
};

/** `08:00` on the branch's clock. @param at epoch in milliseconds */
export const timeWords = (at: number, timeZone: string): string =>
  shownAt(new Date(at).toISOString(), timeZone).slice(11);
